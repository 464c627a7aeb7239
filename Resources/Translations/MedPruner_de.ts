<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>MedPruner</name>
    <message>
        <source>Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after redundant slices and tokens have been left out. Research software, not for clinical use.</source>
        <translation type="unfinished">Stellt Fragen zu einem CT- oder MR-Volumen in Alltagssprache. Ein medizinisches 3D-Bild-Sprach-Modell antwortet auf diesem Computer, nachdem redundante Schichten und Tokens weggelassen wurden. Forschungssoftware, nicht für den klinischen Einsatz.</translation>
    </message>
    <message>
        <source>The method: MedPruner, arXiv 2603.11625. This is an independent implementation.</source>
        <translation type="unfinished">Das Verfahren: MedPruner, arXiv 2603.11625. Dies ist eine unabhängige Umsetzung.</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Python-Pakete fehlen: {names}.</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; in the Model section first, or have a server answer.</source>
        <translation type="unfinished">Drücken Sie zuerst „Pakete installieren“ im Abschnitt Modell, oder lassen Sie einen Server antworten.</translation>
    </message>
    <message>
        <source>Research software, not for clinical use. Answers can be wrong: never base a diagnosis or treatment on them.</source>
        <translation type="unfinished">Forschungssoftware, nicht für den klinischen Einsatz. Antworten können falsch sein: Stützen Sie nie eine Diagnose oder Behandlung darauf.</translation>
    </message>
    <message>
        <source>MedPruner has not been validated for any medical purpose.</source>
        <translation type="unfinished">MedPruner ist für keinen medizinischen Zweck validiert.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished">Volumen</translation>
    </message>
    <message>
        <source>Volume:</source>
        <translation type="unfinished">Volumen:</translation>
    </message>
    <message>
        <source>The CT or MR volume that the questions are about.</source>
        <translation type="unfinished">Das CT- oder MR-Volumen, um das es in den Fragen geht.</translation>
    </message>
    <message>
        <source>More about the volume</source>
        <translation type="unfinished">Mehr zum Volumen</translation>
    </message>
    <message>
        <source>Only within:</source>
        <translation type="unfinished">Nur innerhalb:</translation>
    </message>
    <message>
        <source>Limit the question to a region of interest, to a segment, or to the surroundings of a point. None: the whole volume.</source>
        <translation type="unfinished">Beschränkt die Frage auf einen Interessenbereich (ROI), ein Segment oder die Umgebung eines Punktes. Keine Auswahl: das ganze Volumen.</translation>
    </message>
    <message>
        <source>Only within</source>
        <translation type="unfinished">Nur innerhalb</translation>
    </message>
    <message>
        <source>Segment:</source>
        <translation type="unfinished">Segment:</translation>
    </message>
    <message>
        <source>Which segment of the segmentation.</source>
        <translation type="unfinished">Welches Segment der Segmentierung.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished">Segment</translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation type="unfinished">Umgebung:</translation>
    </message>
    <message>
        <source>Side of the cube around the first point of the list that is read.</source>
        <translation type="unfinished">Kantenlänge des Würfels um den ersten Punkt der Liste, der gelesen wird.</translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"> mm</translation>
    </message>
    <message>
        <source>Side of the cube around the point</source>
        <translation type="unfinished">Kantenlänge des Würfels um den Punkt</translation>
    </message>
    <message>
        <source>Frame:</source>
        <translation type="unfinished">Einzelbild:</translation>
    </message>
    <message>
        <source>Which frame of the sequence is shown and asked about.</source>
        <translation type="unfinished">Welches Einzelbild der Sequenz gezeigt und befragt wird.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished">Einzelbild</translation>
    </message>
    <message>
        <source>Read slices:</source>
        <translation type="unfinished">Schichten lesen:</translation>
    </message>
    <message>
        <source>The plane in which the model reads the volume.</source>
        <translation type="unfinished">Die Ebene, in der das Modell das Volumen liest.</translation>
    </message>
    <message>
        <source>Plane in which slices are read</source>
        <translation type="unfinished">Ebene, in der Schichten gelesen werden</translation>
    </message>
    <message>
        <source>Values are:</source>
        <translation type="unfinished">Werte sind:</translation>
    </message>
    <message>
        <source>CT is windowed in Hounsfield units, MR is scaled to its own range. Change this when the guess is wrong.</source>
        <translation type="unfinished">CT wird in Hounsfield-Einheiten gefenstert, MR auf seinen eigenen Wertebereich skaliert. Ändern Sie dies, wenn die Vermutung falsch ist.</translation>
    </message>
    <message>
        <source>What the values are</source>
        <translation type="unfinished">Was die Werte sind</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished">Frage und Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Frage</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">Bericht</translation>
    </message>
    <message>
        <source>Findings and impression, with regard to what is typed above and in its language.</source>
        <translation type="unfinished">Befund und Beurteilung, mit Bezug auf das oben Eingegebene und in dessen Sprache.</translation>
    </message>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">Was der Bericht durchgehen soll: Wählen Sie eine Vorlage, oder schreiben Sie eine eigene.</translation>
    </message>
    <message>
        <source>Template for the report</source>
        <translation type="unfinished">Vorlage für den Bericht</translation>
    </message>
    <message>
        <source>Questions that suit this kind of volume; choosing one puts it into the box above.</source>
        <translation type="unfinished">Fragen, die zu dieser Art von Volumen passen; eine Auswahl wird in das Feld oben übernommen.</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation type="unfinished">Vorgeschlagene Fragen</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Status</translation>
    </message>
    <message>
        <source>What is being done, how long it still takes, and what to do next.</source>
        <translation type="unfinished">Was gerade geschieht, wie lange es noch dauert und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Fortschritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">Nächster Schritt</translation>
    </message>
    <message>
        <source>The next thing to do before a question can be asked.</source>
        <translation type="unfinished">Was als Nächstes zu tun ist, bevor eine Frage gestellt werden kann.</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">Nur Server</translation>
    </message>
    <message>
        <source>The other way to go on. It can be changed later: &apos;Answered by&apos; in the Model section.</source>
        <translation type="unfinished">Der andere Weg. Das lässt sich später ändern: „Antworten von“ im Abschnitt Modell.</translation>
    </message>
    <message>
        <source>Questions and answers, newest last. Click a word of an answer, or move the cursor onto it, to see where it looked.</source>
        <translation type="unfinished">Fragen und Antworten, die neuesten zuletzt. Klicken Sie auf ein Wort einer Antwort oder setzen Sie die Schreibmarke darauf, um zu sehen, wohin es geschaut hat.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Belege</translation>
    </message>
    <message>
        <source>The volume does not show any more what the answer is about.</source>
        <translation type="unfinished">Das Volumen zeigt nicht mehr das, worum es in der Antwort geht.</translation>
    </message>
    <message>
        <source>Show the frame that was read</source>
        <translation type="unfinished">Gelesenes Einzelbild zeigen</translation>
    </message>
    <message>
        <source>Show the frame of the sequence again that the answer is about.</source>
        <translation type="unfinished">Zeigt wieder das Einzelbild der Sequenz, um das es in der Antwort geht.</translation>
    </message>
    <message>
        <source>Where the attention of the answer was highest. It is where the computation looked, which need not be why it answered so.</source>
        <translation type="unfinished">Wo die Aufmerksamkeit der Antwort am höchsten war. Dort hat die Berechnung hingeschaut; das muss nicht der Grund der Antwort sein.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished">Bearbeiten…</translation>
    </message>
    <message>
        <source>Make a report of this answer. The model&apos;s own words stay beside yours, in the scene and in what is exported.</source>
        <translation type="unfinished">Macht aus dieser Antwort einen Bericht. Die Worte des Modells bleiben neben Ihren stehen, in der Szene und im Exportierten.</translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation type="unfinished">Segmentieren…</translation>
    </message>
    <message>
        <source>Mark the hottest place with a point and a box, and open a module that segments there.</source>
        <translation type="unfinished">Markiert die heißeste Stelle mit einem Punkt und einem Quader und öffnet ein Modul, das dort segmentiert.</translation>
    </message>
    <message>
        <source>Where the whole answer looked, or the word of it that was chosen.</source>
        <translation type="unfinished">Wohin die ganze Antwort geschaut hat oder das gewählte Wort daraus.</translation>
    </message>
    <message>
        <source>Attention:</source>
        <translation type="unfinished">Aufmerksamkeit:</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished">Heatmap</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished">Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished">Schwelle der Heatmap</translation>
    </message>
    <message>
        <source>Mark what was read</source>
        <translation type="unfinished">Gelesenes markieren</translation>
    </message>
    <message>
        <source>Slices of the answer</source>
        <translation type="unfinished">Schichten der Antwort</translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">Diese Antwort entfernen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation type="unfinished">Antworten von:</translation>
    </message>
    <message>
        <source>What the model runs on: this computer, or a server that many share.</source>
        <translation type="unfinished">Worauf das Modell läuft: auf diesem Computer oder einem Server, den sich viele teilen.</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished">Antworten von</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished">Adresse:</translation>
    </message>
    <message>
        <source>Of the server, as whoever runs it has told you. It begins with https://.</source>
        <translation type="unfinished">Die des Servers, wie sie Ihnen von dessen Betreiber genannt wurde. Sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished">Adresse des Servers</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished">Zugangsschlüssel:</translation>
    </message>
    <message>
        <source>What the server knows you by. It is not stored: enter it again when Slicer is started again.</source>
        <translation type="unfinished">Woran der Server Sie erkennt. Er wird nicht gespeichert: Geben Sie ihn nach einem Neustart von Slicer wieder ein.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished">Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">Verbindung testen</translation>
    </message>
    <message>
        <source>See whether the server can be reached and knows your token.</source>
        <translation type="unfinished">Prüfen, ob der Server erreichbar ist und Ihren Zugangsschlüssel kennt.</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished">Modell:</translation>
    </message>
    <message>
        <source>The vision-language model that answers. It runs on this computer.</source>
        <translation type="unfinished">Das Bild-Sprach-Modell, das antwortet. Es läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>Size, licence and purpose of the chosen model.</source>
        <translation type="unfinished">Größe, Lizenz und Zweck des gewählten Modells.</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation type="unfinished">Gerät:</translation>
    </message>
    <message>
        <source>Where the model computes, with its free memory.</source>
        <translation type="unfinished">Wo das Modell rechnet, mit dem freien Speicher dort.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished">Gerät</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished">Genauigkeit:</translation>
    </message>
    <message>
        <source>How exactly the weights of the language model are kept. Rounded ones take less memory; answers can differ a little.</source>
        <translation type="unfinished">Wie genau die Gewichte des Sprachmodells gehalten werden. Gerundete brauchen weniger Speicher; Antworten können etwas abweichen.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished">Genauigkeit</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation type="unfinished">Vorauslesen</translation>
    </message>
    <message>
        <source>Read the chosen volume before you ask, while nothing else is to be done: the answer then comes at once. Not on battery.</source>
        <translation type="unfinished">Liest das gewählte Volumen, bevor Sie fragen, während sonst nichts zu tun ist: Die Antwort kommt dann sofort. Nicht im Akkubetrieb.</translation>
    </message>
    <message>
        <source>Whether the chosen model can answer now, and what is missing if not.</source>
        <translation type="unfinished">Ob das gewählte Modell jetzt antworten kann und was fehlt, falls nicht.</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">Pakete installieren…</translation>
    </message>
    <message>
        <source>Install the Python packages that models need, after asking you.</source>
        <translation type="unfinished">Installiert nach Rückfrage die Python-Pakete, die Modelle brauchen.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">Herunterladen…</translation>
    </message>
    <message>
        <source>Download the weights of the chosen model, after showing size and licence. An interrupted download goes on where it stopped.</source>
        <translation type="unfinished">Lädt die Gewichte des gewählten Modells herunter, nachdem Größe und Lizenz angezeigt wurden. Ein unterbrochenes Herunterladen geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Use folder…</source>
        <translation type="unfinished">Ordner verwenden…</translation>
    </message>
    <message>
        <source>Use a model that lies in a folder on this computer (safetensors).</source>
        <translation type="unfinished">Verwendet ein Modell, das in einem Ordner auf diesem Computer liegt (safetensors).</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished">Speicherort</translation>
    </message>
    <message>
        <source>Folder for downloaded models, shared by all Slicer versions. Empty: the usual folder of the Hugging Face hub.</source>
        <translation type="unfinished">Ordner für heruntergeladene Modelle, gemeinsam für alle Slicer-Versionen. Leer: der übliche Ordner des Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished">Offline arbeiten</translation>
    </message>
    <message>
        <source>When checked, the network is never touched: nothing is downloaded, not even when asked for.</source>
        <translation type="unfinished">Wenn angekreuzt, wird das Netz nie benutzt: Nichts wird heruntergeladen, auch nicht auf Wunsch.</translation>
    </message>
    <message>
        <source>Free the disk space that the chosen model takes. It can be downloaded again.</source>
        <translation type="unfinished">Gibt den Plattenplatz frei, den das gewählte Modell belegt. Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished">Ausdünnung</translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation type="unfinished">Voreinstellung:</translation>
    </message>
    <message>
        <source>How much of the scan is left out before the model reads it. &apos;Everything&apos; reads the whole scan: slower, and needs more memory.</source>
        <translation type="unfinished">Wie viel der Aufnahme weggelassen wird, bevor das Modell sie liest. „Alles“ liest die ganze Aufnahme: langsamer und mit mehr Speicherbedarf.</translation>
    </message>
    <message>
        <source>The volume from one end to the other. Green: slices that would be read; grey: dropped.</source>
        <translation type="unfinished">Das Volumen von einem Ende zum anderen. Grün: Schichten, die gelesen würden; grau: weggelassene.</translation>
    </message>
    <message>
        <source>How many slices stage 1 would keep with these settings.</source>
        <translation type="unfinished">Wie viele Schichten Stufe 1 mit diesen Einstellungen behalten würde.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished">Gespräch</translation>
    </message>
    <message>
        <source>Answers appear here.</source>
        <translation type="unfinished">Hier erscheinen die Antworten.</translation>
    </message>
    <message>
        <source>Ask about the volume (Ctrl+Enter asks)</source>
        <translation type="unfinished">Fragen Sie etwas zum Volumen (Strg+Eingabe fragt)</translation>
    </message>
    <message>
        <source>Your question. Ctrl+Enter asks it.</source>
        <translation type="unfinished">Ihre Frage. Strg+Eingabe stellt sie.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">Fragen</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">Stellt die Frage zum gewählten Volumen (Strg+Eingabe).</translation>
    </message>
    <message>
        <source>Check without pruning</source>
        <translation type="unfinished">Ohne Ausdünnung prüfen</translation>
    </message>
    <message>
        <source>Ask the last question again with the whole scan read, to compare the answers. Takes longer.</source>
        <translation type="unfinished">Stellt die letzte Frage noch einmal und liest dabei die ganze Aufnahme, um die Antworten zu vergleichen. Dauert länger.</translation>
    </message>
    <message>
        <source>How far the present stage is.</source>
        <translation type="unfinished">Wie weit der jetzige Schritt ist.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the conversation as text.</source>
        <translation type="unfinished">Kopiert das Gespräch als Text.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">Exportieren…</translation>
    </message>
    <message>
        <source>Save the conversation with pictures, settings and sources: HTML, PDF or text.</source>
        <translation type="unfinished">Speichert das Gespräch mit Bildern, Einstellungen und Quellen: HTML, PDF oder Text.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Leeren</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">Leert das Gespräch. Knoten in der Szene bleiben.</translation>
    </message>
    <message>
        <source>How much of the scan was read, how long it took and how sure the model was.</source>
        <translation type="unfinished">Wie viel der Aufnahme gelesen wurde, wie lange es dauerte und wie sicher das Modell war.</translation>
    </message>
    <message>
        <source>Markers and outlines of the slices in the slice and 3D views.</source>
        <translation type="unfinished">Markierungen und Umrisse der Schichten in den Schicht- und 3D-Ansichten.</translation>
    </message>
    <message>
        <source>Which attention map lies over the volume in the slice views.</source>
        <translation type="unfinished">Welche Aufmerksamkeitskarte in den Schichtansichten über dem Volumen liegt.</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation type="unfinished">Deckkraft:</translation>
    </message>
    <message>
        <source>How much of the heatmap covers the volume.</source>
        <translation type="unfinished">Wie stark die Heatmap das Volumen überdeckt.</translation>
    </message>
    <message>
        <source>Threshold:</source>
        <translation type="unfinished">Schwelle:</translation>
    </message>
    <message>
        <source>How much of the heatmap&apos;s colour scale stays transparent, from its lower end.</source>
        <translation type="unfinished">Welcher Teil der Farbskala der Heatmap vom unteren Ende an durchsichtig bleibt.</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished">Ganze Antwort</translation>
    </message>
    <message>
        <source>Show where the whole answer looked, and no longer a single word of it.</source>
        <translation type="unfinished">Zeigt, wohin die ganze Antwort geschaut hat, und nicht mehr ein einzelnes Wort daraus.</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished">Belege zeigen</translation>
    </message>
    <message>
        <source>Arrange all views around the hottest place: slices through it, heat over the volume, both together in 3D.</source>
        <translation type="unfinished">Richtet alle Ansichten auf die heißeste Stelle aus: Schichten durch sie, Heatmap über dem Volumen, beides zusammen in 3D.</translation>
    </message>
    <message>
        <source>Restore views</source>
        <translation type="unfinished">Ansichten zurücksetzen</translation>
    </message>
    <message>
        <source>Give back what the views showed before: layout, slices, layers, volume rendering and the 3D camera.</source>
        <translation type="unfinished">Gibt zurück, was die Ansichten vorher zeigten: Anordnung, Schichten, Ebenen, Volumendarstellung und 3D-Kamera.</translation>
    </message>
    <message>
        <source>Maximum intensity in 3D</source>
        <translation type="unfinished">Maximumintensität in 3D</translation>
    </message>
    <message>
        <source>While evidence is shown: in 3D only the brightest along each line of sight, in place of see-through anatomy.</source>
        <translation type="unfinished">Während Belege gezeigt werden: in 3D nur das Hellste entlang jeder Blickrichtung statt durchscheinender Anatomie.</translation>
    </message>
    <message>
        <source>One row for each slice; a click shows it in the views.</source>
        <translation type="unfinished">Eine Zeile je Schicht; ein Klick zeigt sie in den Ansichten.</translation>
    </message>
    <message>
        <source>Show plot</source>
        <translation type="unfinished">Diagramm zeigen</translation>
    </message>
    <message>
        <source>Plot distance, tokens and attention over the position; a click on a point shows that slice in the views.</source>
        <translation type="unfinished">Zeichnet Abstand, Tokens und Aufmerksamkeit über der Position; ein Klick auf einen Punkt zeigt die Schicht in den Ansichten.</translation>
    </message>
    <message>
        <source>DICOM…</source>
        <translation type="unfinished">DICOM…</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">Schreibt Heatmaps, Gelesenes und die Antwort als DICOM-Objekte, die auf die Quellbilder verweisen.</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">Entfernt Markierungen, Heatmaps, Tabelle, Diagramm und Text der hier gezeigten Antwort.</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished">Ordner:</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation type="unfinished">Ordner für Modelle</translation>
    </message>
    <message>
        <source>Remove from disk…</source>
        <translation type="unfinished">Von der Platte entfernen…</translation>
    </message>
    <message>
        <source>Pruning preset</source>
        <translation type="unfinished">Voreinstellung der Ausdünnung</translation>
    </message>
    <message>
        <source>Slices:</source>
        <translation type="unfinished">Schichten:</translation>
    </message>
    <message>
        <source>Stage 1 (γ): a slice is dropped when it differs from the last slice kept by less than this. Higher: fewer slices.</source>
        <translation type="unfinished">Stufe 1 (γ): Eine Schicht entfällt, wenn sie sich um weniger als diesen Wert von der zuletzt behaltenen unterscheidet. Höher: weniger Schichten.</translation>
    </message>
    <message>
        <source>Slices, gamma</source>
        <translation type="unfinished">Schichten, Gamma</translation>
    </message>
    <message>
        <source>Tokens:</source>
        <translation type="unfinished">Tokens:</translation>
    </message>
    <message>
        <source>Stage 2 (τ): of each slice, the most attended tokens that together reach this share are kept. Lower: fewer tokens.</source>
        <translation type="unfinished">Stufe 2 (τ): Von jeder Schicht bleiben die meistbeachteten Tokens, die zusammen diesen Anteil erreichen. Niedriger: weniger Tokens.</translation>
    </message>
    <message>
        <source>Tokens, tau</source>
        <translation type="unfinished">Tokens, Tau</translation>
    </message>
    <message>
        <source>The lower, posterior or left end of the volume.</source>
        <translation type="unfinished">Das untere, hintere oder linke Ende des Volumens.</translation>
    </message>
    <message>
        <source>The upper, anterior or right end of the volume.</source>
        <translation type="unfinished">Das obere, vordere oder rechte Ende des Volumens.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">Protokoll</translation>
    </message>
    <message>
        <source>What the worker process said. Holds no patient data.</source>
        <translation type="unfinished">Was der Arbeitsprozess gemeldet hat. Enthält keine Patientendaten.</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation type="unfinished">Für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Copy versions, devices, settings and the log. Holds no patient data, no questions and no answers.</source>
        <translation type="unfinished">Kopiert Versionen, Geräte, Einstellungen und das Protokoll. Enthält keine Patientendaten, keine Fragen und keine Antworten.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.parameters</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished">Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished">Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished">Sagittal</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished">Wie aufgenommen</translation>
    </message>
    <message>
        <source>As published (strongest)</source>
        <translation type="unfinished">Wie veröffentlicht (am stärksten)</translation>
    </message>
    <message>
        <source>By attention mass</source>
        <translation type="unfinished">Nach Aufmerksamkeitsmasse</translation>
    </message>
    <message>
        <source>Clinical (folded)</source>
        <translation type="unfinished">Klinisch (zusammengefasst)</translation>
    </message>
    <message>
        <source>Fast (folded further)</source>
        <translation type="unfinished">Schnell (stärker zusammengefasst)</translation>
    </message>
    <message>
        <source>Everything (no pruning)</source>
        <translation type="unfinished">Alles (keine Ausdünnung)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Antwort</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished">Encoder</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">Keine</translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.sample</name>
    <message>
        <source>MedPruner</source>
        <translation type="unfinished">MedPruner</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.__init__</name>
    <message>
        <source>Not for clinical use.</source>
        <translation type="unfinished">Nicht für den klinischen Einsatz.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.atomic</name>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished">{file} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished">Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished">{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished">Wählen Sie einen vorhandenen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Prüfen Sie den freien Plattenplatz.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.crew</name>
    <message>
        <source>Another run is writing to &apos;{folder}&apos;.</source>
        <translation type="unfinished">Ein anderer Lauf schreibt in „{folder}“.</translation>
    </message>
    <message>
        <source>Wait for it, or give another --out.</source>
        <translation type="unfinished">Warten Sie darauf, oder geben Sie ein anderes --out an.</translation>
    </message>
    <message>
        <source>A worker ended suddenly, perhaps for lack of memory.</source>
        <translation type="unfinished">Ein Arbeitsprozess endete plötzlich, vielleicht aus Speichermangel.</translation>
    </message>
    <message>
        <source>Run the same again with fewer workers: it goes on where it was.</source>
        <translation type="unfinished">Starten Sie dasselbe mit weniger Arbeitsprozessen noch einmal: Es geht dort weiter, wo es war.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.engine</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished">Modell wird geladen</translation>
    </message>
    <message>
        <source>{title} is ready on {type}</source>
        <translation type="unfinished">{title} ist bereit auf {type}</translation>
    </message>
    <message>
        <source>Looking at the slices</source>
        <translation type="unfinished">Schichten werden angesehen</translation>
    </message>
    <message>
        <source>Cutting images</source>
        <translation type="unfinished">Bilder werden geschnitten</translation>
    </message>
    <message>
        <source>Looking for redundant slices</source>
        <translation type="unfinished">Redundante Schichten werden gesucht</translation>
    </message>
    <message>
        <source>Reading {count} images</source>
        <translation type="unfinished">{count} Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Read {done} of {count} images</source>
        <translation type="unfinished">{done} von {count} Bildern gelesen</translation>
    </message>
    <message>
        <source>The model&apos;s encoder gives no finite numbers.</source>
        <translation type="unfinished">Der Encoder des Modells liefert keine endlichen Zahlen.</translation>
    </message>
    <message>
        <source>Its files are damaged: download the model again.</source>
        <translation type="unfinished">Seine Dateien sind beschädigt: Laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>Choosing visual tokens</source>
        <translation type="unfinished">Visuelle Tokens werden ausgewählt</translation>
    </message>
    <message>
        <source>Handing {kept} visual tokens to the language model</source>
        <translation type="unfinished">{kept} visuelle Tokens werden dem Sprachmodell übergeben</translation>
    </message>
    <message>
        <source>The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.</source>
        <translation type="unfinished">Die Eingabe hätte {prompt:,} Tokens; {title} liest {limit:,}, die Antwort eingeschlossen.</translation>
    </message>
    <message>
        <source>About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.</source>
        <translation type="unfinished">Etwa {slices_fit} der {count} Schichten passen: Beschränken Sie die Frage auf einen Bereich oder dünnen Sie stärker aus.</translation>
    </message>
    <message>
        <source>Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.</source>
        <translation type="unfinished">Schichten wurden zu Bildern von bis zu {thickest:.0f} mm zusammengefasst: {read} Bilder, wo {wanted} mehr zeigen würden.</translation>
    </message>
    <message>
        <source>{kept} visual tokens were read, where {wanted} would tell more.</source>
        <translation type="unfinished">{kept} visuelle Tokens wurden gelesen, wo {wanted} mehr zeigen würden.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.journal</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space, and run the same again: it goes on where it was.</source>
        <translation type="unfinished">Prüfen Sie den freien Speicherplatz und starten Sie dasselbe noch einmal: Es geht dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>Line {number} of &apos;{file}&apos; is damaged.</source>
        <translation type="unfinished">Zeile {number} von &apos;{file}&apos; ist beschädigt.</translation>
    </message>
    <message>
        <source>Remove the line and run the same again: it asks that question anew.</source>
        <translation type="unfinished">Entfernen Sie die Zeile und starten Sie dasselbe noch einmal: Diese Frage wird neu gestellt.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.question</name>
    <message>
        <source>Describe the main findings of this CT.</source>
        <translation type="unfinished">Beschreiben Sie die Hauptbefunde dieses CT.</translation>
    </message>
    <message>
        <source>Is there a lung nodule, and on which slice is it seen best?</source>
        <translation type="unfinished">Gibt es einen Lungenrundherd, und auf welcher Schicht ist er am besten zu sehen?</translation>
    </message>
    <message>
        <source>Is there free fluid?</source>
        <translation type="unfinished">Gibt es freie Flüssigkeit?</translation>
    </message>
    <message>
        <source>Is there a fracture?</source>
        <translation type="unfinished">Gibt es eine Fraktur?</translation>
    </message>
    <message>
        <source>Describe the main findings of this MR.</source>
        <translation type="unfinished">Beschreiben Sie die Hauptbefunde dieser MR.</translation>
    </message>
    <message>
        <source>Is there a mass, and on which side?</source>
        <translation type="unfinished">Gibt es eine Raumforderung, und auf welcher Seite?</translation>
    </message>
    <message>
        <source>Is the midline shifted?</source>
        <translation type="unfinished">Ist die Mittellinie verlagert?</translation>
    </message>
    <message>
        <source>Describe what this volume shows.</source>
        <translation type="unfinished">Beschreiben Sie, was dieses Volumen zeigt.</translation>
    </message>
    <message>
        <source>Write a report.</source>
        <translation type="unfinished">Schreiben Sie einen Bericht.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished">Die Frage ist leer.</translation>
    </message>
    <message>
        <source>Type a question about the volume.</source>
        <translation type="unfinished">Geben Sie eine Frage zum Volumen ein.</translation>
    </message>
    <message>
        <source>The question has {count:,} characters.</source>
        <translation type="unfinished">Die Frage hat {count:,} Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it to at most {most:,}.</source>
        <translation type="unfinished">Kürzen Sie sie auf höchstens {most:,}.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.scan</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished">Antwortet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished">Beantwortet</translation>
    </message>
</context>
<context>
    <name>adapters.hulumed</name>
    <message>
        <source>its projector is &apos;{projector}&apos;, not mlp2x_gelu</source>
        <translation type="unfinished">sein Projektor ist &apos;{projector}&apos;, nicht mlp2x_gelu</translation>
    </message>
</context>
<context>
    <name>adapters.loading</name>
    <message>
        <source>The model reads {size} px images, its card says {card_size} px.</source>
        <translation type="unfinished">Das Modell liest Bilder von {size} px, laut seiner Karte {card_size} px.</translation>
    </message>
    <message>
        <source>Use the card&apos;s own weights.</source>
        <translation type="unfinished">Verwenden Sie die Gewichte, die zur Karte gehören.</translation>
    </message>
    <message>
        <source>its tokenizer and its configuration disagree about {token}</source>
        <translation type="unfinished">sein Tokenizer und seine Konfiguration widersprechen sich bei {token}</translation>
    </message>
    <message>
        <source>it has no chat template</source>
        <translation type="unfinished">es hat keine Chat-Vorlage</translation>
    </message>
    <message>
        <source>{count} weights are missing, {name} among them</source>
        <translation type="unfinished">{count} Gewichte fehlen, darunter {name}</translation>
    </message>
    <message>
        <source>{count} weights have no place in {model}, {name} among them</source>
        <translation type="unfinished">{count} Gewichte haben in {model} keinen Platz, darunter {name}</translation>
    </message>
    <message>
        <source>its configuration wants {wanted:,} weights, its files hold {found:,}</source>
        <translation type="unfinished">seine Konfiguration verlangt {wanted:,} Gewichte, seine Dateien enthalten {found:,}</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; could not be loaded: {error}</source>
        <translation type="unfinished">Der Modellordner &apos;{folder}&apos; konnte nicht geladen werden: {error}</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Laden Sie das Modell noch einmal herunter.</translation>
    </message>
</context>
<context>
    <name>adapters.prompt</name>
    <message>
        <source>The model&apos;s chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.</source>
        <translation type="unfinished">Die Chat-Vorlage des Modells sieht {found} visuelle Tokens für {slice_count} Schichten mit {tokens} vor.</translation>
    </message>
    <message>
        <source>Its tokenizer files do not belong to its weights; load the folder that both were published in.</source>
        <translation type="unfinished">Seine Tokenizer-Dateien gehören nicht zu seinen Gewichten; laden Sie den Ordner, in dem beide veröffentlicht wurden.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes no prompt ({kind}).</source>
        <translation type="unfinished">Die Chat-Vorlage des Modells ergibt keine Eingabe ({kind}).</translation>
    </message>
    <message>
        <source>Its tokenizer files are damaged or not its own; load the folder that both were published in.</source>
        <translation type="unfinished">Seine Tokenizer-Dateien sind beschädigt oder nicht seine eigenen; laden Sie den Ordner, in dem beide veröffentlicht wurden.</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer joins the question with the slices before it.</source>
        <translation type="unfinished">Der Tokenizer des Modells verbindet die Frage mit den Schichten davor.</translation>
    </message>
    <message>
        <source>Rephrase its first word.</source>
        <translation type="unfinished">Formulieren Sie ihr erstes Wort um.</translation>
    </message>
</context>
<context>
    <name>adapters.vision</name>
    <message>
        <source>The model&apos;s image processor would resize images of {size} px.</source>
        <translation type="unfinished">Der Bildprozessor des Modells würde Bilder von {size} px verkleinern oder vergrößern.</translation>
    </message>
    <message>
        <source>Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.</source>
        <translation type="unfinished">Wählen Sie ein Vielfaches von {token_size} px zwischen den Grenzen in seiner preprocessor_config.json.</translation>
    </message>
</context>
<context>
    <name>catalogue.cache</name>
    <message>
        <source>The card of &apos;{model}&apos; names no folder and no revision of a repository.</source>
        <translation type="unfinished">Die Karte von &apos;{model}&apos; nennt weder einen Ordner noch die Revision eines Repositoriums.</translation>
    </message>
    <message>
        <source>Give the folder of the model.</source>
        <translation type="unfinished">Geben Sie den Ordner des Modells an.</translation>
    </message>
    <message>
        <source>{title} is being downloaded.</source>
        <translation type="unfinished">{title} wird gerade heruntergeladen.</translation>
    </message>
    <message>
        <source>Cancel that download, or wait for its end.</source>
        <translation type="unfinished">Brechen Sie dieses Herunterladen ab oder warten Sie auf sein Ende.</translation>
    </message>
</context>
<context>
    <name>catalogue.cards</name>
    <message>
        <source>shows the method on chest phantoms, reports included; never for a patient</source>
        <translation type="unfinished">zeigt das Verfahren an Thorax-Phantomen, samt Befundberichten; nie für Patienten</translation>
    </message>
    <message>
        <source>research on CT and MR volumes; not validated for clinical use</source>
        <translation type="unfinished">Forschung an CT- und MR-Volumen; nicht für den klinischen Einsatz validiert</translation>
    </message>
    <message>
        <source>a general model, not trained for medicine; research only</source>
        <translation type="unfinished">ein allgemeines Modell, nicht für die Medizin trainiert; nur Forschung</translation>
    </message>
    <message>
        <source>research on medical images; not validated for clinical use</source>
        <translation type="unfinished">Forschung an medizinischen Bildern; nicht für den klinischen Einsatz validiert</translation>
    </message>
    <message>
        <source>research on medical images and volumes; not validated for clinical use</source>
        <translation type="unfinished">Forschung an medizinischen Bildern und Volumen; nicht für den klinischen Einsatz validiert</translation>
    </message>
</context>
<context>
    <name>catalogue.download</name>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download the model.</source>
        <translation type="unfinished">Lesen Sie sie unter {licence_url}; stimmen Sie zu (--accept-licence), um das Modell herunterzuladen.</translation>
    </message>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.</source>
        <translation type="unfinished">Lesen Sie sie unter {licence_url}; stimmen Sie zu (--accept-licence), um {download_gb:.1f} GB herunterzuladen.</translation>
    </message>
    <message>
        <source>The licence of {title} has not been accepted: {licence}.</source>
        <translation type="unfinished">Der Lizenz von {title} wurde nicht zugestimmt: {licence}.</translation>
    </message>
    <message>
        <source>{title} is on this machine</source>
        <translation type="unfinished">{title} ist auf diesem Computer</translation>
    </message>
    <message>
        <source>{title} needs {size} more on the disk; {free} are free.</source>
        <translation type="unfinished">{title} braucht noch {size} auf der Platte; {free} sind frei.</translation>
    </message>
    <message>
        <source>Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Schaffen Sie Platz oder wählen Sie mit --cache oder MEDPRUNER_CACHE einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>Waiting for another download of {title}</source>
        <translation type="unfinished">Wartet auf ein anderes Herunterladen von {title}</translation>
    </message>
    <message>
        <source>Asking the hub for {title}</source>
        <translation type="unfinished">Der Hub wird nach {title} gefragt</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)</source>
        <translation type="unfinished">{title} wird heruntergeladen: {arrived:.1f} von {total:.1f} {unit} (Verbindung verloren, neuer Versuch)</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit}</source>
        <translation type="unfinished">{title} wird heruntergeladen: {arrived:.1f} von {total:.1f} {unit}</translation>
    </message>
    <message>
        <source>{title} was not downloaded by MedPruner.</source>
        <translation type="unfinished">{title} wurde nicht von MedPruner heruntergeladen.</translation>
    </message>
    <message>
        <source>Remove its folder by hand, if it is yours.</source>
        <translation type="unfinished">Entfernen Sie den Ordner von Hand, falls er Ihnen gehört.</translation>
    </message>
    <message>
        <source>Some files of {title} cannot be removed.</source>
        <translation type="unfinished">Einige Dateien von {title} lassen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>A program may be using them: close it and try again.</source>
        <translation type="unfinished">Vielleicht benutzt sie ein Programm: Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>catalogue.find</name>
    <message>
        <source>unknown (see the model&apos;s own card)</source>
        <translation type="unfinished">unbekannt (siehe die Karte des Modells)</translation>
    </message>
    <message>
        <source>given by the user as a folder</source>
        <translation type="unfinished">vom Benutzer als Ordner angegeben</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;.</source>
        <translation type="unfinished">Es gibt kein Modell &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">Wählen Sie eines von: {names}; oder geben Sie den Ordner eines heruntergeladenen Modells an.</translation>
    </message>
    <message>
        <source>The repository {repository} is none of those that MedPruner pins to a commit.</source>
        <translation type="unfinished">Das Repositorium {repository} ist keines derer, die MedPruner auf einen Commit festlegt.</translation>
    </message>
    <message>
        <source>Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository&apos;s page, under Files, History). Or choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">Nennen Sie den Commit selbst, alle 40 Stellen: {repository}@COMMIT (auf der Seite des Repositoriums unter Files, History). Oder wählen Sie eines von: {names}; oder geben Sie den Ordner eines heruntergeladenen Modells an.</translation>
    </message>
    <message>
        <source>named by the user; not validated for anything</source>
        <translation type="unfinished">vom Benutzer benannt; für nichts validiert</translation>
    </message>
    <message>
        <source>The weights of {title} are not on this machine.</source>
        <translation type="unfinished">Die Gewichte von {title} sind nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.</source>
        <translation type="unfinished">Von den Gewichten von {title} ({size:.1f} GB) sind erst {arrived} auf diesem Computer.</translation>
    </message>
    <message>
        <source>The weights of {title} ({size:.1f} GB) are not on this machine.</source>
        <translation type="unfinished">Die Gewichte von {title} ({size:.1f} GB) sind nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` (or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">Stimmen Sie den Bedingungen unter https://huggingface.co/{repository} zu und rufen Sie dann `medpruner download {model}` auf (oder `hf download {repository} --revision {revision}`); oder geben Sie mit --model FOLDER den Ordner einer Kopie an.</translation>
    </message>
    <message>
        <source>Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">Rufen Sie `medpruner download {model}` auf (oder `hf download {repository} --revision {revision}`), oder geben Sie mit --model FOLDER den Ordner einer Kopie an.</translation>
    </message>
</context>
<context>
    <name>catalogue.folder</name>
    <message>
        <source>The model folder &apos;{folder}&apos; is an adapter, or asks for one (adapter_config.json).</source>
        <translation type="unfinished">Der Modellordner &apos;{folder}&apos; ist ein Adapter oder verlangt einen (adapter_config.json).</translation>
    </message>
    <message>
        <source>Merge the adapter into the model&apos;s own weights first, or remove the file if the weights are whole without it.</source>
        <translation type="unfinished">Vereinigen Sie zuerst den Adapter mit den Gewichten des Modells, oder entfernen Sie die Datei, wenn die Gewichte ohne ihn vollständig sind.</translation>
    </message>
    <message>
        <source>The list of weight files in &apos;{folder}&apos; names what is none of its own.</source>
        <translation type="unfinished">Die Liste der Gewichtsdateien in &apos;{folder}&apos; nennt eine, die nicht dazugehört.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; lacks {missing_count} of {count} weight files: {missing}.</source>
        <translation type="unfinished">Im Modellordner &apos;{folder}&apos; fehlen {missing_count} von {count} Gewichtsdateien: {missing}.</translation>
    </message>
    <message>
        <source>Download the missing files (safetensors only; other weight formats are refused) and try again.</source>
        <translation type="unfinished">Laden Sie die fehlenden Dateien herunter (nur safetensors; andere Formate werden abgelehnt) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The weight file {shard} in &apos;{folder}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">Die Gewichtsdatei {shard} in &apos;{folder}&apos; ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished">Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The architecture &apos;{found}&apos; is not supported.</source>
        <translation type="unfinished">Die Architektur &apos;{found}&apos; wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Supported: {names}.</source>
        <translation type="unfinished">Unterstützt: {names}.</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; has no {name}.</source>
        <translation type="unfinished">Im Modellordner &apos;{folder}&apos; fehlt {name}.</translation>
    </message>
    <message>
        <source>Download the model again, all files of it.</source>
        <translation type="unfinished">Laden Sie das Modell noch einmal herunter, alle seine Dateien.</translation>
    </message>
    <message>
        <source>The file {file} of the model cannot be read.</source>
        <translation type="unfinished">Die Datei {file} des Modells kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>catalogue.hub</name>
    <message>
        <source>The download was cancelled.</source>
        <translation type="unfinished">Das Herunterladen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What has arrived is kept: downloading again goes on from there.</source>
        <translation type="unfinished">Was angekommen ist, bleibt: Erneutes Herunterladen macht dort weiter.</translation>
    </message>
    <message>
        <source>What answered is not the hub, though it has the hub&apos;s address.</source>
        <translation type="unfinished">Was geantwortet hat, ist nicht der Hub, obwohl es seine Adresse hat.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again.</source>
        <translation type="unfinished">Vielleicht steht ein Proxy oder eine Anmeldeseite des Netzes dazwischen: Öffnen Sie den Hub im Browser und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The repository {repository} has no weights as safetensors.</source>
        <translation type="unfinished">Das Repositorium {repository} hat keine Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>Other formats can carry code and are refused.</source>
        <translation type="unfinished">Andere Formate können Programmcode enthalten und werden abgelehnt.</translation>
    </message>
    <message>
        <source>The hub does not say what the files of {repository} must contain.</source>
        <translation type="unfinished">Der Hub sagt nicht, was die Dateien von {repository} enthalten müssen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The file {file} of {title} arrived damaged ({damage}) and was thrown away.</source>
        <translation type="unfinished">Die Datei {file} von {title} kam beschädigt an ({damage}) und wurde verworfen.</translation>
    </message>
    <message>
        <source>Download again.</source>
        <translation type="unfinished">Laden Sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{size} bytes instead of {expected}</source>
        <translation type="unfinished">{size} Bytes statt {expected}</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished">ihre Prüfsumme ist falsch</translation>
    </message>
</context>
<context>
    <name>catalogue.hub_errors</name>
    <message>
        <source>Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded.</source>
        <translation type="unfinished">Der Offline-Modus ist gesetzt (HF_HUB_OFFLINE), deshalb wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model.</source>
        <translation type="unfinished">Löschen Sie HF_HUB_OFFLINE und TRANSFORMERS_OFFLINE, oder geben Sie den Ordner einer Kopie des Modells an.</translation>
    </message>
    <message>
        <source>The disk is full; {title} has arrived in part.</source>
        <translation type="unfinished">Die Platte ist voll; {title} ist zum Teil angekommen.</translation>
    </message>
    <message>
        <source>Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.</source>
        <translation type="unfinished">Schaffen Sie Platz und laden Sie noch einmal herunter: Es geht dort weiter, wo es aufgehört hat. Um aufzugeben und den Teil freizugeben: medpruner forget {model}.</translation>
    </message>
    <message>
        <source>The disk of the folder for models cannot hold a file as large as those of {title}.</source>
        <translation type="unfinished">Die Platte mit dem Modellordner kann keine so großen Dateien wie die von {title} aufnehmen.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Wählen Sie mit --cache oder MEDPRUNER_CACHE einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>The folder for models cannot be written.</source>
        <translation type="unfinished">In den Ordner für Modelle kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another one with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Wählen Sie mit --cache oder MEDPRUNER_CACHE einen anderen.</translation>
    </message>
    <message>
        <source>The repository {repository} no longer has revision {revision}.</source>
        <translation type="unfinished">Das Repositorium {repository} hat die Revision {revision} nicht mehr.</translation>
    </message>
    <message>
        <source>Check the commit, or update MedPruner.</source>
        <translation type="unfinished">Prüfen Sie den Commit oder aktualisieren Sie MedPruner.</translation>
    </message>
    <message>
        <source>A file of {repository} is no longer there.</source>
        <translation type="unfinished">Eine Datei von {repository} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Try again later or update MedPruner.</source>
        <translation type="unfinished">Versuchen Sie es später noch einmal oder aktualisieren Sie MedPruner.</translation>
    </message>
    <message>
        <source>The hub does not accept your access token.</source>
        <translation type="unfinished">Der Hub nimmt Ihr Zugriffstoken nicht an.</translation>
    </message>
    <message>
        <source>It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`.</source>
        <translation type="unfinished">Es ist vielleicht abgelaufen oder widerrufen: Setzen Sie ein neues in HF_TOKEN oder rufen Sie `hf auth login` auf.</translation>
    </message>
    <message>
        <source>{title} is only for those who have accepted its terms at the hub, and no access token is set.</source>
        <translation type="unfinished">{title} ist nur für diejenigen, die seinen Bedingungen am Hub zugestimmt haben, und es ist kein Zugriffstoken gesetzt.</translation>
    </message>
    <message>
        <source>Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.</source>
        <translation type="unfinished">Melden Sie sich an und stimmen Sie den Bedingungen unter {page} zu, setzen Sie dann HF_TOKEN oder rufen Sie `hf auth login` auf, und laden Sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Your account at the hub has no access to {title}.</source>
        <translation type="unfinished">Ihr Konto am Hub hat keinen Zugriff auf {title}.</translation>
    </message>
    <message>
        <source>Accept the terms at {page} with the account of your access token. A fine-grained token also needs permission to read gated repositories.</source>
        <translation type="unfinished">Stimmen Sie den Bedingungen unter {page} mit dem Konto Ihres Zugriffstokens zu. Ein fein abgestuftes Token braucht außerdem das Recht, zugangsbeschränkte Repositorien zu lesen.</translation>
    </message>
    <message>
        <source>There is no repository {repository}, or it is private.</source>
        <translation type="unfinished">Es gibt kein Repositorium {repository}, oder es ist privat.</translation>
    </message>
    <message>
        <source>Look at {page}, or update MedPruner.</source>
        <translation type="unfinished">Sehen Sie unter {page} nach oder aktualisieren Sie MedPruner.</translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests came from this network.</source>
        <translation type="unfinished">Der Hub bittet zu warten: Aus diesem Netz kamen zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Download again in a few minutes.</source>
        <translation type="unfinished">Laden Sie in einigen Minuten noch einmal herunter.</translation>
    </message>
    <message>
        <source>The hub has a problem (HTTP status {status}).</source>
        <translation type="unfinished">Der Hub hat ein Problem (HTTP-Status {status}).</translation>
    </message>
    <message>
        <source>Download again later: it goes on where it stopped.</source>
        <translation type="unfinished">Laden Sie später noch einmal herunter: Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">Die Datei der vertrauenswürdigen Zertifikate kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation type="unfinished">Prüfen Sie REQUESTS_CA_BUNDLE, SSL_CERT_FILE und SSL_CERT_DIR.</translation>
    </message>
    <message>
        <source>Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution&apos;s certificates and try again.</source>
        <translation type="unfinished">Wo ein Proxy den Verkehr prüft, setzen Sie REQUESTS_CA_BUNDLE auf die Zertifikate Ihrer Einrichtung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted here.</source>
        <translation type="unfinished">Dem Zertifikat des Hubs wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>The proxy does not let the hub through.</source>
        <translation type="unfinished">Der Proxy lässt den Hub nicht durch.</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY with your IT department.</source>
        <translation type="unfinished">Prüfen Sie HTTPS_PROXY und NO_PROXY mit Ihrer IT-Abteilung.</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation type="unfinished">Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. Without a network, give the folder of a copy of the model.</source>
        <translation type="unfinished">Prüfen Sie die Netzverbindung und HTTPS_PROXY und laden Sie noch einmal herunter: Es geht dort weiter, wo es aufgehört hat. Ohne Netz geben Sie den Ordner einer Kopie des Modells an.</translation>
    </message>
</context>
<context>
    <name>catalogue.soundness</name>
    <message>
        <source>Its configuration is nested too deeply, or too long.</source>
        <translation type="unfinished">Seine Konfiguration ist zu tief verschachtelt oder zu lang.</translation>
    </message>
    <message>
        <source>Its configuration asks for an attention from elsewhere ({name}).</source>
        <translation type="unfinished">Seine Konfiguration verlangt eine Attention von anderswo ({name}).</translation>
    </message>
    <message>
        <source>Its configuration asks for a {kind} ({name}).</source>
        <translation type="unfinished">Seine Konfiguration verlangt {kind} ({name}).</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no finite number.</source>
        <translation type="unfinished">&apos;{name}&apos; in seiner Konfiguration ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no number from 1 to {most}.</source>
        <translation type="unfinished">&apos;{name}&apos; in seiner Konfiguration ist keine Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no object.</source>
        <translation type="unfinished">&apos;{name}&apos; in seiner Konfiguration ist kein Objekt.</translation>
    </message>
    <message>
        <source>Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.</source>
        <translation type="unfinished">Wählen Sie ein Modell, wie es veröffentlicht wurde: Gewichte in safetensors, und nichts, was daneben geladen oder ausgeführt wird.</translation>
    </message>
</context>
<context>
    <name>chest.draws</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Befund „{kind}“.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
    <message>
        <source>A phantom cannot have {count} findings &apos;{kind}&apos;.</source>
        <translation type="unfinished">Ein Phantom kann nicht {count} Befunde „{kind}“ haben.</translation>
    </message>
    <message>
        <source>Choose {most} at most.</source>
        <translation type="unfinished">Wählen Sie höchstens {most}.</translation>
    </message>
    <message>
        <source>There are two findings &apos;{kind}&apos; on one side.</source>
        <translation type="unfinished">Auf einer Seite sind zwei Befunde „{kind}“.</translation>
    </message>
    <message>
        <source>Choose one for each side.</source>
        <translation type="unfinished">Wählen Sie je Seite einen.</translation>
    </message>
    <message>
        <source>There is no kernel &apos;{kernel}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Faltungskern „{kernel}“.</translation>
    </message>
    <message>
        <source>Choose soft or sharp.</source>
        <translation type="unfinished">Wählen Sie soft oder sharp.</translation>
    </message>
    <message>
        <source>A chest of {slices} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">Ein Thorax aus {slices} Schichten von {matrix} x {matrix} ist zu klein.</translation>
    </message>
    <message>
        <source>Take 2 slices, 32 pixels at least.</source>
        <translation type="unfinished">Nehmen Sie mindestens 2 Schichten und 32 Pixel.</translation>
    </message>
    <message>
        <source>Slices of {thickness:g} mm every {step:g} mm cannot be drawn.</source>
        <translation type="unfinished">Schichten von {thickness:g} mm alle {step:g} mm lassen sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Choose 0.3 to {thickest:g} mm.</source>
        <translation type="unfinished">Wählen Sie 0,3 bis {thickest:g} mm.</translation>
    </message>
</context>
<context>
    <name>chest.make</name>
    <message>
        <source>There is no &apos;{name}&apos; here.</source>
        <translation type="unfinished">„{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>chest.wish</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Befund „{kind}“.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>cli.ask</name>
    <message>
        <source>&apos;{name}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{name}&apos; ist kein Slicer-Paket.</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">Geben Sie der Szene einen Namen, der auf .mrb endet.</translation>
    </message>
    <message>
        <source>Reading the volume</source>
        <translation type="unfinished">Volumen wird gelesen</translation>
    </message>
</context>
<context>
    <name>cli.cohort</name>
    <message>
        <source>A cluster needs Ray, which is not installed.</source>
        <translation type="unfinished">Ein Cluster braucht Ray, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</source>
        <translation type="unfinished">Installieren Sie es: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</translation>
    </message>
</context>
<context>
    <name>cli.evaluate</name>
    <message>
        <source>An evaluation needs packages that are not installed: {names}.</source>
        <translation type="unfinished">Eine Auswertung braucht Pakete, die nicht installiert sind: {names}.</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;MedPrunerLogic[evaluate]&apos;.</source>
        <translation type="unfinished">Installieren Sie sie: pip install &apos;MedPrunerLogic[evaluate]&apos;.</translation>
    </message>
</context>
<context>
    <name>cli.outputs</name>
    <message>
        <source>&apos;{file}&apos; is a file.</source>
        <translation type="unfinished">&apos;{file}&apos; ist eine Datei.</translation>
    </message>
    <message>
        <source>Give the name of a folder for the pictures.</source>
        <translation type="unfinished">Geben Sie den Namen eines Ordners für die Bilder an.</translation>
    </message>
</context>
<context>
    <name>cli.phantom</name>
    <message>
        <source>--{option} is not for --anatomy {anatomy}.</source>
        <translation type="unfinished">--{option} gehört nicht zu --anatomy {anatomy}.</translation>
    </message>
    <message>
        <source>Leave one of them out; `medpruner phantom --help` says what goes with which.</source>
        <translation type="unfinished">Lassen Sie eines davon weg; `medpruner phantom --help` sagt, was zusammengehört.</translation>
    </message>
</context>
<context>
    <name>cli.sending</name>
    <message>
        <source>The scan comes from no DICOMweb service that its results could be sent back to.</source>
        <translation type="unfinished">Die Aufnahme kommt aus keinem DICOMweb-Dienst, an den ihre Ergebnisse zurückgeschickt werden könnten.</translation>
    </message>
    <message>
        <source>Name one: --stow dicomweb://HOST/PATH.</source>
        <translation type="unfinished">Nennen Sie einen: --stow dicomweb://HOST/PATH.</translation>
    </message>
</context>
<context>
    <name>cli.serve</name>
    <message>
        <source>A server needs Ray, which is not installed.</source>
        <translation type="unfinished">Ein Server braucht Ray, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[server]&apos;.</source>
        <translation type="unfinished">Installieren Sie es: pip install &apos;MedPrunerLogic[server]&apos;.</translation>
    </message>
</context>
<context>
    <name>cohort.cluster</name>
    <message>
        <source>There is no Ray cluster at {address}.</source>
        <translation type="unfinished">Unter {address} ist kein Ray-Cluster.</translation>
    </message>
    <message>
        <source>Check the address, and RAY_AUTH_TOKEN or its file.</source>
        <translation type="unfinished">Prüfen Sie die Adresse und RAY_AUTH_TOKEN oder dessen Datei.</translation>
    </message>
</context>
<context>
    <name>cohort.questions</name>
    <message>
        <source>There is no question in &apos;{file}&apos;.</source>
        <translation type="unfinished">In „{file}“ ist keine Frage.</translation>
    </message>
    <message>
        <source>Write one a line, or a list in YAML.</source>
        <translation type="unfinished">Schreiben Sie eine je Zeile oder eine Liste in YAML.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as text.</source>
        <translation type="unfinished">„{file}“ kann nicht als Text gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8.</source>
        <translation type="unfinished">Prüfen Sie, ob sie da ist und ob sie UTF-8 ist.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not YAML: {reason}</source>
        <translation type="unfinished">„{file}“ ist kein YAML: {reason}</translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation type="unfinished">Berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list.</source>
        <translation type="unfinished">„{file}“ enthält keine Liste.</translation>
    </message>
    <message>
        <source>Begin each question with a dash.</source>
        <translation type="unfinished">Beginnen Sie jede Frage mit einem Strich.</translation>
    </message>
    <message>
        <source>Question {number} cannot be understood.</source>
        <translation type="unfinished">Frage {number} ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>It has a question, and if wanted an id, a kind ({kinds}) and options.</source>
        <translation type="unfinished">Sie hat eine question und, wenn gewünscht, id, kind ({kinds}) und options.</translation>
    </message>
    <message>
        <source>Question {number} is of no kind that is known.</source>
        <translation type="unfinished">Frage {number} ist von keiner bekannten Art.</translation>
    </message>
    <message>
        <source>A choice has two different options or more, a question and a report have none.</source>
        <translation type="unfinished">Eine Auswahl hat zwei oder mehr verschiedene Möglichkeiten, eine Frage und ein Bericht haben keine.</translation>
    </message>
</context>
<context>
    <name>cohort.rows</name>
    <message>
        <source>An error that nobody foresaw, in {place}.</source>
        <translation type="unfinished">Ein Fehler, den niemand vorhergesehen hat, in {place}.</translation>
    </message>
    <message>
        <source>The process that read this scan ended suddenly, twice.</source>
        <translation type="unfinished">Der Prozess, der diese Aufnahme las, endete zweimal plötzlich.</translation>
    </message>
    <message>
        <source>Look at the scan, and at the machine&apos;s memory.</source>
        <translation type="unfinished">Sehen Sie sich die Aufnahme und den Arbeitsspeicher des Rechners an.</translation>
    </message>
</context>
<context>
    <name>cohort.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds a cohort with another {name}.</source>
        <translation type="unfinished">Der Ordner „{folder}“ enthält eine Kohorte, bei der dies anders ist: {name}.</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">Geben Sie ein anderes --out an, oder entfernen Sie den Ordner.</translation>
    </message>
    <message>
        <source>What was asked in the folder &apos;{folder}&apos; is not known: {file} is gone.</source>
        <translation type="unfinished">Was im Ordner „{folder}“ gefragt wurde, ist nicht bekannt: {file} fehlt.</translation>
    </message>
</context>
<context>
    <name>cohort.scans</name>
    <message>
        <source>There is no scan in &apos;{source}&apos;.</source>
        <translation type="unfinished">In „{source}“ ist keine Aufnahme.</translation>
    </message>
    <message>
        <source>Give a folder, a pattern in quotes, or a CSV or Parquet file with a column &apos;path&apos;.</source>
        <translation type="unfinished">Geben Sie einen Ordner, ein Muster in Anführungszeichen oder eine CSV- oder Parquet-Datei mit einer Spalte &apos;path&apos; an.</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has no path.</source>
        <translation type="unfinished">Zeile {number} von „{file}“ hat keinen Pfad.</translation>
    </message>
    <message>
        <source>Give the table a column &apos;path&apos;, from the table&apos;s folder on.</source>
        <translation type="unfinished">Geben Sie der Tabelle eine Spalte &apos;path&apos;, vom Ordner der Tabelle aus.</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos;: {problem}</source>
        <translation type="unfinished">Zeile {number} von „{file}“: {problem}</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has &apos;{value}&apos; as {name}.</source>
        <translation type="unfinished">Zeile {number} von „{file}“ hat „{value}“ als {name}.</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation type="unfinished">Geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is in &apos;{file}&apos; twice.</source>
        <translation type="unfinished">„{name}“ ist zweimal in „{file}“.</translation>
    </message>
    <message>
        <source>Give each row an id of its own in a column &apos;id&apos;.</source>
        <translation type="unfinished">Geben Sie jeder Zeile eine eigene Kennung in einer Spalte &apos;id&apos;.</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation type="unfinished">Parquet braucht pyarrow, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort]&apos;. Or give a CSV file.</source>
        <translation type="unfinished">Installieren Sie es: pip install &apos;MedPrunerLogic[cohort]&apos;. Oder geben Sie eine CSV-Datei an.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as a table.</source>
        <translation type="unfinished">„{file}“ kann nicht als Tabelle gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8 if it is CSV.</source>
        <translation type="unfinished">Prüfen Sie, ob sie da ist, und bei CSV, ob sie UTF-8 ist.</translation>
    </message>
</context>
<context>
    <name>cohort.summary</name>
    <message>
        <source>Answers about many volumes</source>
        <translation type="unfinished">Antworten zu vielen Volumen</translation>
    </message>
    <message>
        <source>{scans} scans, {answers} answers, {errors} errors</source>
        <translation type="unfinished">{scans} Aufnahmen, {answers} Antworten, {errors} Fehler</translation>
    </message>
    <message>
        <source>Made with MedPruner {version}.</source>
        <translation type="unfinished">Erstellt mit MedPruner {version}.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Antwort</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">Aufnahmen</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished">Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>{count} other answers</source>
        <translation type="unfinished">{count} andere Antworten</translation>
    </message>
    <message>
        <source>Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s</source>
        <translation type="unfinished">Median: {images} Bilder kodiert, {tokens} visuelle Token gelesen, {seconds:.1f} s</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished">Fehler</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">Aufnahme</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Art</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished">Was falsch war</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Fragen</translation>
    </message>
    <message>
        <source>The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">Die Bilder zeigen, was das Modell gelesen hat und wohin es blickte, nicht warum.</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished">Eine Stichprobe</translation>
    </message>
</context>
<context>
    <name>dicom.export</name>
    <message>
        <source>DICOM results need the package highdicom.</source>
        <translation type="unfinished">DICOM-Ergebnisse brauchen das Paket highdicom.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[dicom]&apos;.</source>
        <translation type="unfinished">Installieren Sie es: pip install &apos;MedPrunerLogic[dicom]&apos;.</translation>
    </message>
    <message>
        <source>There is no file or folder &apos;{folder}&apos;.</source>
        <translation type="unfinished">Es gibt keine Datei und keinen Ordner &apos;{folder}&apos;.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is not a DICOM series, and DICOM results need one to refer to.</source>
        <translation type="unfinished">&apos;{folder}&apos; ist keine DICOM-Serie, und DICOM-Ergebnisse brauchen eine, auf die sie verweisen.</translation>
    </message>
    <message>
        <source>Give the folder of the DICOM series.</source>
        <translation type="unfinished">Geben Sie den Ordner der DICOM-Serie an.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is a file.</source>
        <translation type="unfinished">&apos;{folder}&apos; ist eine Datei.</translation>
    </message>
    <message>
        <source>Give the name of a folder for the DICOM files.</source>
        <translation type="unfinished">Geben Sie den Namen eines Ordners für die DICOM-Dateien an.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is the folder of the source images: what is written there would pass for a part of the series.</source>
        <translation type="unfinished">&apos;{folder}&apos; ist der Ordner der Quellbilder: Was dort geschrieben wird, würde für einen Teil der Serie gehalten.</translation>
    </message>
    <message>
        <source>Give another folder for the DICOM files.</source>
        <translation type="unfinished">Geben Sie einen anderen Ordner für die DICOM-Dateien an.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; already holds {names}.</source>
        <translation type="unfinished">&apos;{folder}&apos; enthält schon {names}.</translation>
    </message>
    <message>
        <source>Give a new or an empty folder; nothing is replaced.</source>
        <translation type="unfinished">Geben Sie einen neuen oder leeren Ordner an; nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; cannot be written to: {reason}.</source>
        <translation type="unfinished">In &apos;{folder}&apos; kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, in one that exists.</source>
        <translation type="unfinished">Wählen Sie einen Ordner, in den Sie schreiben dürfen, in einem vorhandenen.</translation>
    </message>
    <message>
        <source>The DICOM files could not be written to &apos;{folder}&apos;: {reason}.</source>
        <translation type="unfinished">Die DICOM-Dateien konnten nicht nach &apos;{folder}&apos; geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Prüfen Sie den freien Plattenplatz.</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {keyword}, by which results refer to them.</source>
        <translation type="unfinished">{without} von {count} Bildern haben kein {keyword}, mit dem Ergebnisse auf sie verweisen.</translation>
    </message>
    <message>
        <source>Export the series again from the archive, without removing its identifiers.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal aus dem Archiv, ohne ihre Kennungen zu entfernen.</translation>
    </message>
    <message>
        <source>The images of the series differ in {keyword}.</source>
        <translation type="unfinished">Die Bilder der Serie unterscheiden sich in {keyword}.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal aus dem Archiv.</translation>
    </message>
    <message>
        <source>The images are stored as &apos;{kind}&apos;, not as CT or MR images.</source>
        <translation type="unfinished">Die Bilder sind als &apos;{kind}&apos; gespeichert, nicht als CT- oder MR-Bilder.</translation>
    </message>
    <message>
        <source>Give the folder of the original series.</source>
        <translation type="unfinished">Geben Sie den Ordner der Originalserie an.</translation>
    </message>
    <message>
        <source>Several images of the series have the same SOPInstanceUID.</source>
        <translation type="unfinished">Mehrere Bilder der Serie haben dieselbe SOPInstanceUID.</translation>
    </message>
    <message>
        <source>Choose the series that the question was asked about.</source>
        <translation type="unfinished">Wählen Sie die Serie, zu der die Frage gestellt wurde.</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: the number or the direction of the slices differs.</source>
        <translation type="unfinished">Die Antwort betrifft ein anderes Volumen als diese Serie: Zahl oder Richtung der Schichten weichen ab.</translation>
    </message>
    <message>
        <source>The gantry was tilted, and the answer is about images that were straightened, which this series does not have.</source>
        <translation type="unfinished">Die Gantry war gekippt, und die Antwort betrifft begradigte Bilder, die diese Serie nicht hat.</translation>
    </message>
    <message>
        <source>Ask in the plane of the series&apos; own slices, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">Fragen Sie in der Ebene der Schichten der Serie, oder behalten Sie die Antwort als Slicer-Szene.</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.</source>
        <translation type="unfinished">Die Antwort betrifft ein anderes Volumen als diese Serie: Sie liegen bis zu {worst:.2f} mm auseinander.</translation>
    </message>
    <message>
        <source>No DICOM objects can be made from the headers of this series ({kind}).</source>
        <translation type="unfinished">Aus den Kopfdaten dieser Serie lassen sich keine DICOM-Objekte machen ({kind}).</translation>
    </message>
    <message>
        <source>Export the series again from the archive, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal aus dem Archiv, oder behalten Sie die Antwort als Slicer-Szene.</translation>
    </message>
</context>
<context>
    <name>dicom.files</name>
    <message>
        <source>&apos;{file}&apos; is damaged: it cannot be read as DICOM.</source>
        <translation type="unfinished">&apos;{file}&apos; ist beschädigt: Es kann nicht als DICOM gelesen werden.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">Kopieren oder exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is protected by a password.</source>
        <translation type="unfinished">&apos;{file}&apos; ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished">Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is too large when it is unpacked.</source>
        <translation type="unfinished">&apos;{file}&apos; ist entpackt zu groß.</translation>
    </message>
    <message>
        <source>Unpack the one series that is meant.</source>
        <translation type="unfinished">Entpacken Sie nur die gemeinte Serie.</translation>
    </message>
</context>
<context>
    <name>dicom.image</name>
    <message>
        <source>&apos;{file}&apos; holds {count} frames, but not where each of them lies.</source>
        <translation type="unfinished">&apos;{file}&apos; enthält {count} Einzelbilder, aber nicht, wo jedes liegt.</translation>
    </message>
    <message>
        <source>Choose a series that says where its images lie.</source>
        <translation type="unfinished">Wählen Sie eine Serie, die angibt, wo ihre Bilder liegen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its {keyword} cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; ist beschädigt: {keyword} kann so nicht sein.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Kopieren oder exportieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished">ein Bild</translation>
    </message>
</context>
<context>
    <name>dicom.pixels</name>
    <message>
        <source>The pixels of &apos;{file}&apos; cannot be decoded ({syntax}).</source>
        <translation type="unfinished">Die Pixel von &apos;{file}&apos; lassen sich nicht dekodieren ({syntax}).</translation>
    </message>
    <message>
        <source>Copy the file again; if that does not help, load the series in Slicer and save it as NRRD.</source>
        <translation type="unfinished">Kopieren Sie die Datei noch einmal; hilft das nicht, laden Sie die Serie in Slicer und speichern Sie sie als NRRD.</translation>
    </message>
    <message>
        <source>The pixels of &apos;{file}&apos; are not what its header says.</source>
        <translation type="unfinished">Die Pixel von &apos;{file}&apos; passen nicht zu den Kopfdaten.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Kopieren oder exportieren Sie die Serie noch einmal.</translation>
    </message>
</context>
<context>
    <name>dicom.series</name>
    <message>
        <source>series {label}: {modality}, {description}{count} images{spacing}</source>
        <translation type="unfinished">Serie {label}: {modality}, {description}{count} Bilder{spacing}</translation>
    </message>
    <message>
        <source>There are no DICOM images.</source>
        <translation type="unfinished">Es gibt keine DICOM-Bilder.</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a CT or MR series.</source>
        <translation type="unfinished">Wählen Sie den Ordner oder das Archiv einer CT- oder MR-Serie.</translation>
    </message>
    <message>
        <source>There is no series {wanted}, only: {found}</source>
        <translation type="unfinished">Es gibt keine Serie {wanted}, nur: {found}</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished">Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Of {count} series the only one that is a volume was read: {series}.</source>
        <translation type="unfinished">Von {count} Serien wurde die einzige gelesen, die ein Volumen ist: {series}.</translation>
    </message>
    <message>
        <source>None of the {count} series is a volume: {found}</source>
        <translation type="unfinished">Keine der {count} Serien ist ein Volumen: {found}</translation>
    </message>
    <message>
        <source>Choose one with --series to learn why not (read_volume: series=).</source>
        <translation type="unfinished">Wählen Sie eine mit --series, um den Grund zu erfahren (read_volume: series=).</translation>
    </message>
    <message>
        <source>There are {count} series: {found}</source>
        <translation type="unfinished">Es gibt {count} Serien: {found}</translation>
    </message>
    <message>
        <source>Choose one with --series and its number (read_volume: series=).</source>
        <translation type="unfinished">Wählen Sie eine mit --series und ihrer Nummer (read_volume: series=).</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation type="unfinished">{count} Bilder</translation>
    </message>
    <message>
        <source>The series holds {count} phases or echoes: {listed}.</source>
        <translation type="unfinished">Die Serie enthält {count} Phasen oder Echos: {listed}.</translation>
    </message>
    <message>
        <source>Choose one with --phase and its number (read_volume: phase=).</source>
        <translation type="unfinished">Wählen Sie eine mit --phase und ihrer Nummer (read_volume: phase=).</translation>
    </message>
    <message>
        <source>There is no phase {wanted}; the series holds {count}.</source>
        <translation type="unfinished">Es gibt keine Phase {wanted}; die Serie enthält {count}.</translation>
    </message>
    <message>
        <source>Choose another phase.</source>
        <translation type="unfinished">Wählen Sie eine andere Phase.</translation>
    </message>
    <message>
        <source>Phase {wanted} is a single slice.</source>
        <translation type="unfinished">Phase {wanted} ist eine einzelne Schicht.</translation>
    </message>
    <message>
        <source>Choose a CT or MR series.</source>
        <translation type="unfinished">Wählen Sie eine CT- oder MR-Serie.</translation>
    </message>
    <message>
        <source>The images are of kind {kinds}, which is neither CT nor MR.</source>
        <translation type="unfinished">Die Bilder sind von der Art {kinds}, also weder CT noch MR.</translation>
    </message>
    <message>
        <source>The series mixes CT and MR images.</source>
        <translation type="unfinished">Die Serie mischt CT- und MR-Bilder.</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>The images are screenshots (secondary capture), not the scan itself.</source>
        <translation type="unfinished">Die Bilder sind Bildschirmaufnahmen (Secondary Capture), nicht die Aufnahme selbst.</translation>
    </message>
    <message>
        <source>The images are mosaics: each shows all slices side by side.</source>
        <translation type="unfinished">Die Bilder sind Mosaike: Jedes zeigt alle Schichten nebeneinander.</translation>
    </message>
    <message>
        <source>Convert the series to NIfTI, with dcm2niix for instance.</source>
        <translation type="unfinished">Wandeln Sie die Serie in NIfTI um, zum Beispiel mit dcm2niix.</translation>
    </message>
    <message>
        <source>The series is a localiser.</source>
        <translation type="unfinished">Die Serie ist ein Localizer.</translation>
    </message>
    <message>
        <source>A single DICOM image is one slice.</source>
        <translation type="unfinished">Ein einzelnes DICOM-Bild ist eine Schicht.</translation>
    </message>
    <message>
        <source>Choose the folder of the whole series.</source>
        <translation type="unfinished">Wählen Sie den Ordner der ganzen Serie.</translation>
    </message>
    <message>
        <source>The images are in colour ({kind}).</source>
        <translation type="unfinished">Die Bilder sind farbig ({kind}).</translation>
    </message>
    <message>
        <source>The images are stored inverted (MONOCHROME1), which no CT or MR is.</source>
        <translation type="unfinished">Die Bilder sind invertiert gespeichert (MONOCHROME1), was bei CT und MR nicht vorkommt.</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}: they do not belong together.</source>
        <translation type="unfinished">Die Bilder der Serie unterscheiden sich in {attribute}: Sie gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal aus dem Archiv.</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {needed}.</source>
        <translation type="unfinished">{without} von {count} Bildern haben kein {needed}.</translation>
    </message>
    <message>
        <source>Choose a series of axial, coronal or sagittal slices.</source>
        <translation type="unfinished">Wählen Sie eine Serie axialer, koronaler oder sagittaler Schichten.</translation>
    </message>
    <message>
        <source>{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.</source>
        <translation type="unfinished">{most} oder mehr Bilder liegen an derselben Stelle, und nichts in den Kopfdaten unterscheidet Phasen oder Echos.</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one phase.</source>
        <translation type="unfinished">Teilen Sie die Serie im DICOM-Modul von Slicer auf und wählen Sie eine Phase.</translation>
    </message>
</context>
<context>
    <name>dicom.stack</name>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes and the scene show even distances of {step:.2f} mm, interpolated between slices.</source>
        <translation type="unfinished">Die Schichten liegen {narrowest:.2f} bis {widest:.2f} mm auseinander. Jede wird gelesen, wie sie aufgenommen wurde, an ihrem Ort; andere Ebenen und die Szene zeigen gleiche Abstände von {step:.2f} mm, zwischen den Schichten interpoliert.</translation>
    </message>
    <message>
        <source>{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what other planes and the scene show there is interpolated.</source>
        <translation type="unfinished">{missing} von {count} Schichten der Serie fehlen, zwischen den Schichten {where}: Was dort liegt, ist nicht zu sehen, und was andere Ebenen und die Szene dort zeigen, ist interpoliert.</translation>
    </message>
    <message>
        <source>The image orientation in the DICOM files cannot be.</source>
        <translation type="unfinished">Die Bildausrichtung in den DICOM-Dateien kann so nicht sein.</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">Exportieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}.</source>
        <translation type="unfinished">Die Bilder der Serie unterscheiden sich in {attribute}.</translation>
    </message>
    <message>
        <source>Remove localisers and other images from the folder.</source>
        <translation type="unfinished">Entfernen Sie Localizer und andere Bilder aus dem Ordner.</translation>
    </message>
    <message>
        <source>{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.</source>
        <translation type="unfinished">{count} oder mehr Bilder liegen auf derselben Höhe ({along:.1f} mm), neben- oder übereinander.</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one part.</source>
        <translation type="unfinished">Teilen Sie die Serie im DICOM-Modul von Slicer auf und wählen Sie einen Teil.</translation>
    </message>
    <message>
        <source>{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.</source>
        <translation type="unfinished">{count} Bilder liegen nicht in einer Linie mit den anderen: Das bei {along:.1f} mm liegt {off:.1f} mm daneben.</translation>
    </message>
    <message>
        <source>Remove the images of other places from the folder, or export the series again.</source>
        <translation type="unfinished">Entfernen Sie die Bilder anderer Stellen aus dem Ordner, oder exportieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>Export the whole series again, or resample it to even distances in Slicer.</source>
        <translation type="unfinished">Exportieren Sie die ganze Serie noch einmal, oder bringen Sie sie in Slicer auf gleiche Abstände.</translation>
    </message>
    <message>
        <source>{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away instead of {usual:.2f} mm.</source>
        <translation type="unfinished">{missing} von {count} Schichten fehlen, mehr als eine von zwanzig: Nach {along:.1f} mm ist die nächste {step:.2f} mm entfernt statt {usual:.2f} mm.</translation>
    </message>
    <message>
        <source>After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.</source>
        <translation type="unfinished">Nach {along:.1f} mm ist die nächste Schicht {step:.2f} mm entfernt, ein Abstand, der allein dasteht: Schichten fehlen.</translation>
    </message>
    <message>
        <source>The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.</source>
        <translation type="unfinished">Die Schichten haben ungleiche Abstände, nach {along:.1f} mm {step:.2f} mm, mehr als 10 mm.</translation>
    </message>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.</source>
        <translation type="unfinished">Die Schichten liegen {narrowest:.2f} bis {widest:.2f} mm auseinander, der größte Abstand ist mehr als viermal so groß wie der kleinste.</translation>
    </message>
</context>
<context>
    <name>evaluation.asking</name>
    <message>
        <source>How much &apos;{like}&apos; reads of this scan is not known: it failed.</source>
        <translation type="unfinished">Wie viel &apos;{like}&apos; von dieser Aufnahme liest, ist unbekannt: Es ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>evaluation.benchmarks</name>
    <message>
        <source>There is no benchmark &apos;{name}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Benchmark &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>evaluation.methods</name>
    <message>
        <source>There is no method &apos;{name}&apos;.</source>
        <translation type="unfinished">Es gibt kein Verfahren &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose of: {names}.</source>
        <translation type="unfinished">Wählen Sie aus: {names}.</translation>
    </message>
    <message>
        <source>The method &apos;{text}&apos; is not clear.</source>
        <translation type="unfinished">Das Verfahren &apos;{text}&apos; ist nicht eindeutig.</translation>
    </message>
    <message>
        <source>Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET.</source>
        <translation type="unfinished">Schreiben Sie PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% oder ALTERNATIVE@PRESET.</translation>
    </message>
</context>
<context>
    <name>evaluation.panels</name>
    <message>
        <source>{title} is not read in panels.</source>
        <translation type="unfinished">{title} wird nicht in Tafeln gelesen.</translation>
    </message>
    <message>
        <source>Leave that method out.</source>
        <translation type="unfinished">Lassen Sie dieses Verfahren weg.</translation>
    </message>
</context>
<context>
    <name>evaluation.published</name>
    <message>
        <source>{title} is not here: &apos;{file}&apos; is missing.</source>
        <translation type="unfinished">{title} ist nicht da: &apos;{file}&apos; fehlt.</translation>
    </message>
    <message>
        <source>Request the data from {where}, and give the folder with --data.</source>
        <translation type="unfinished">Fordern Sie die Daten bei {where} an und geben Sie den Ordner mit --data an.</translation>
    </message>
    <message>
        <source>Entry {number} of &apos;{file}&apos; is not laid out like the others.</source>
        <translation type="unfinished">Eintrag {number} von &apos;{file}&apos; ist nicht aufgebaut wie die anderen.</translation>
    </message>
    <message>
        <source>It needs conversations with question and answer, and video with a path; get the file again.</source>
        <translation type="unfinished">Er braucht conversations mit Frage und Antwort und video mit einem Pfad; besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{missing} of the {count} scans of {title} are not in the folder, the first is &apos;{first}&apos;.</source>
        <translation type="unfinished">{missing} der {count} Aufnahmen von {title} sind nicht im Ordner, die erste ist &apos;{first}&apos;.</translation>
    </message>
    <message>
        <source>Request them from {where}, or leave their questions out with --allow-missing.</source>
        <translation type="unfinished">Fordern Sie sie bei {where} an, oder lassen Sie ihre Fragen mit --allow-missing weg.</translation>
    </message>
    <message>
        <source>The folder holds {count} slice pictures, which are not all of one size.</source>
        <translation type="unfinished">Der Ordner enthält {count} Schichtbilder, die nicht alle gleich groß sind.</translation>
    </message>
    <message>
        <source>Give a folder of PNG or JPEG slices of one scan.</source>
        <translation type="unfinished">Geben Sie einen Ordner mit PNG- oder JPEG-Schichten einer Aufnahme an.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not valid JSON.</source>
        <translation type="unfinished">&apos;{file}&apos; ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished">Besorgen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list of questions.</source>
        <translation type="unfinished">&apos;{file}&apos; enthält keine Liste von Fragen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no volume.</source>
        <translation type="unfinished">&apos;{file}&apos; enthält kein Volumen.</translation>
    </message>
    <message>
        <source>Get the scan again.</source>
        <translation type="unfinished">Besorgen Sie die Aufnahme noch einmal.</translation>
    </message>
</context>
<context>
    <name>evaluation.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds an evaluation with another {name}.</source>
        <translation type="unfinished">Der Ordner &apos;{folder}&apos; enthält eine Auswertung mit anderem {name}.</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">Geben Sie ein anderes --out an, oder entfernen Sie den Ordner.</translation>
    </message>
</context>
<context>
    <name>evidence.answer</name>
    <message>
        <source>{seen} of {slices} slices</source>
        <translation type="unfinished">{seen} von {slices} Schichten</translation>
    </message>
    <message>
        <source>{slices} slices in {images} images</source>
        <translation type="unfinished">{slices} Schichten in {images} Bildern</translation>
    </message>
    <message>
        <source>{seen} of {slices} slices in {images} images</source>
        <translation type="unfinished">{seen} von {slices} Schichten in {images} Bildern</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished">Frage: {question}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation type="unfinished">Antwort: {answer}</translation>
    </message>
    <message>
        <source>Note: {notice}</source>
        <translation type="unfinished">Hinweis: {notice}</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (probability of being right; calibrated on phantoms)</source>
        <translation type="unfinished">Konfidenz: {confidence:.2f} (Wahrscheinlichkeit, dass sie stimmt; an Phantomen kalibriert)</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (mean token probability; not calibrated)</source>
        <translation type="unfinished">Konfidenz: {confidence:.2f} (mittlere Tokenwahrscheinlichkeit; nicht kalibriert)</translation>
    </message>
    <message>
        <source>Confidence: none</source>
        <translation type="unfinished">Konfidenz: keine</translation>
    </message>
    <message>
        <source>Finished: {finish}</source>
        <translation type="unfinished">Beendet: {finish}</translation>
    </message>
    <message>
        <source>Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})</source>
        <translation type="unfinished">Gelesen: {slices} ({plane}), {tokens} von {all_tokens} visuellen Tokens ({share:.1%})</translation>
    </message>
    <message>
        <source>Limited to: {region}</source>
        <translation type="unfinished">Beschränkt auf: {region}</translation>
    </message>
    <message>
        <source>Model: {model}, revision {revision}</source>
        <translation type="unfinished">Modell: {model}, Revision {revision}</translation>
    </message>
    <message>
        <source>Settings: {settings}</source>
        <translation type="unfinished">Einstellungen: {settings}</translation>
    </message>
    <message>
        <source>Seconds: {seconds}</source>
        <translation type="unfinished">Sekunden: {seconds}</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation type="unfinished">Zeit: {time}</translation>
    </message>
</context>
<context>
    <name>export.conversation</name>
    <message>
        <source>&apos;{file}&apos; says no format that is known.</source>
        <translation type="unfinished">&apos;{file}&apos; nennt kein bekanntes Format.</translation>
    </message>
    <message>
        <source>End its name with .html, .pdf or .txt.</source>
        <translation type="unfinished">Lassen Sie den Namen auf .html, .pdf oder .txt enden.</translation>
    </message>
    <message>
        <source>There is no picture: the scene that brought this answer holds none.</source>
        <translation type="unfinished">Es gibt kein Bild: Die Szene, mit der diese Antwort kam, enthält keines.</translation>
    </message>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">Gespräch über ein Volumen</translation>
    </message>
</context>
<context>
    <name>export.dicomFiles</name>
    <message>
        <source>Slicer&apos;s DICOM database has {found} of the {count} images that the volume was loaded from.</source>
        <translation type="unfinished">Die DICOM-Datenbank von Slicer hat {found} der {count} Bilder, aus denen das Volumen geladen wurde.</translation>
    </message>
    <message>
        <source>Import the series into the database again (DICOM module).</source>
        <translation type="unfinished">Importieren Sie die Serie noch einmal in die Datenbank (DICOM-Modul).</translation>
    </message>
</context>
<context>
    <name>export.exchange</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Vom Leser bearbeitet:</translation>
    </message>
</context>
<context>
    <name>export.page</name>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">Gespräch über ein Volumen</translation>
    </message>
    <message>
        <source>Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">Erstellt mit MedPruner {version} am {date}. Die Bilder zeigen, was das Modell gelesen und wohin es geblickt hat, nicht warum.</translation>
    </message>
    <message>
        <source>The model&apos;s own words:</source>
        <translation type="unfinished">Die Worte des Modells:</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Vom Leser bearbeitet:</translation>
    </message>
    <message>
        <source>Slices that were read, with heat where the answer looked</source>
        <translation type="unfinished">Gelesene Schichten, farbig, wohin die Antwort blickte</translation>
    </message>
</context>
<context>
    <name>findings.nodes</name>
    <message>
        <source>There is no station &apos;{type}&apos;.</source>
        <translation type="unfinished">Es gibt keine Station „{type}“.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>findings.nodules</name>
    <message>
        <source>There is no nodule of type &apos;{type}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Rundherd vom Typ „{type}“.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>findings.placed</name>
    <message>
        <source>There is no lobe &apos;{lobe}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Lappen „{lobe}“.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
    <message>
        <source>There is no side &apos;{side}&apos;.</source>
        <translation type="unfinished">Es gibt keine Seite „{side}“.</translation>
    </message>
    <message>
        <source>Choose right or left.</source>
        <translation type="unfinished">Wählen Sie right oder left.</translation>
    </message>
    <message>
        <source>The {lobe} lobe is not on the {side} side.</source>
        <translation type="unfinished">Der Lappen {lobe} liegt nicht auf der Seite {side}.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">Wählen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>A finding &apos;{kind}&apos; of {size:g} mm cannot be drawn.</source>
        <translation type="unfinished">Ein Befund „{kind}“ von {size:g} mm lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Choose {least:g} to {most:g} mm.</source>
        <translation type="unfinished">Wählen Sie {least:g} bis {most:g} mm.</translation>
    </message>
    <message>
        <source>There is no room for a finding &apos;{kind}&apos; here.</source>
        <translation type="unfinished">Für einen Befund „{kind}“ ist hier kein Platz.</translation>
    </message>
    <message>
        <source>Choose fewer, smaller or other findings.</source>
        <translation type="unfinished">Wählen Sie weniger, kleinere oder andere Befunde.</translation>
    </message>
</context>
<context>
    <name>imaging.files</name>
    <message>
        <source>{file} would need a second file.</source>
        <translation type="unfinished">{file} bräuchte eine zweite Datei.</translation>
    </message>
    <message>
        <source>Choose .nrrd, .nii.gz or .mha.</source>
        <translation type="unfinished">Wählen Sie .nrrd, .nii.gz oder .mha.</translation>
    </message>
    <message>
        <source>The volume could not be written to {file}.</source>
        <translation type="unfinished">Das Volumen konnte nicht nach {file} geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the file&apos;s ending and the free disk space.</source>
        <translation type="unfinished">Prüfen Sie die Endung der Datei und den freien Plattenplatz.</translation>
    </message>
    <message>
        <source>{file} could only be written in part.</source>
        <translation type="unfinished">{file} konnte nur zum Teil geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Prüfen Sie den freien Plattenplatz.</translation>
    </message>
</context>
<context>
    <name>imaging.planes</name>
    <message>
        <source>There is no plane &apos;{plane}&apos;.</source>
        <translation type="unfinished">Es gibt keine Ebene &apos;{plane}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
</context>
<context>
    <name>imaging.region</name>
    <message>
        <source>A region of {size_mm:g} mm around {centre} cannot be.</source>
        <translation type="unfinished">Einen Bereich von {size_mm:g} mm um {centre} kann es nicht geben.</translation>
    </message>
    <message>
        <source>Give a point in RAS and a size above 0 mm.</source>
        <translation type="unfinished">Geben Sie einen Punkt in RAS und eine Größe über 0 mm an.</translation>
    </message>
    <message>
        <source>a box of {size} mm around {centre}</source>
        <translation type="unfinished">ein Quader von {size} mm um {centre}</translation>
    </message>
    <message>
        <source>a segment of {volume:.1f} ml</source>
        <translation type="unfinished">ein Segment von {volume:.1f} ml</translation>
    </message>
    <message>
        <source>The region lies outside the volume, or is empty.</source>
        <translation type="unfinished">Der Bereich liegt außerhalb des Volumens oder ist leer.</translation>
    </message>
    <message>
        <source>Move the region onto the volume, or choose another.</source>
        <translation type="unfinished">Schieben Sie den Bereich auf das Volumen, oder wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>imaging.rescale</name>
    <message>
        <source>The rescale slope {slope:g} and intercept {intercept:g} cannot be.</source>
        <translation type="unfinished">Rescale Slope {slope:g} und Intercept {intercept:g} können so nicht sein.</translation>
    </message>
    <message>
        <source>Export the scan again.</source>
        <translation type="unfinished">Exportieren Sie die Aufnahme noch einmal.</translation>
    </message>
</context>
<context>
    <name>imaging.volume</name>
    <message>
        <source>There is no modality &apos;{modality}&apos;.</source>
        <translation type="unfinished">Es gibt keine Modalität &apos;{modality}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Wählen Sie einen von: {names}.</translation>
    </message>
    <message>
        <source>The volume&apos;s axes are at angles of {angles} degrees, which no scanner makes.</source>
        <translation type="unfinished">Die Achsen des Volumens stehen in Winkeln von {angles} Grad, was kein Gerät erzeugt.</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or resample the volume to a rectangular grid (Slicer: Resample).</source>
        <translation type="unfinished">Prüfen Sie die Kopfdaten der Datei, oder bringen Sie das Volumen auf ein rechtwinkliges Gitter (Slicer: Resample).</translation>
    </message>
    <message>
        <source>A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">Ein CT ohne Werte unter null ({low:g} bis {high:g}) ist nicht in HU oder nicht vollständig: Die Fenster passen nicht, und die Antwort bedeutet vielleicht nichts.</translation>
    </message>
    <message>
        <source>Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. If it is a CT, it is not in HU, and the answer may mean nothing.</source>
        <translation type="unfinished">Nichts sagt, was für eine Aufnahme dies ist; nach ihren Werten ({low:g} bis {high:g}, keiner unter null) wurde sie für MR gehalten. Ist es ein CT, dann nicht in HU, und die Antwort bedeutet vielleicht nichts.</translation>
    </message>
    <message>
        <source>The file claims {sizes} voxels, more than can be loaded.</source>
        <translation type="unfinished">Die Datei gibt {sizes} Voxel an, mehr als geladen werden können.</translation>
    </message>
    <message>
        <source>Crop the volume, or check the file&apos;s header.</source>
        <translation type="unfinished">Schneiden Sie das Volumen zu, oder prüfen Sie die Kopfdaten der Datei.</translation>
    </message>
    <message>
        <source>The file holds a sequence of {frames} volumes, not one.</source>
        <translation type="unfinished">Die Datei enthält eine Folge von {frames} Volumen, nicht eines.</translation>
    </message>
    <message>
        <source>Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.</source>
        <translation type="unfinished">Wählen Sie eines mit --frame 1 bis {frames} (read_volume: frame=), oder in Slicer mit dem Modul Sequences.</translation>
    </message>
    <message>
        <source>There is no frame {frame}; the file holds {frames}.</source>
        <translation type="unfinished">Es gibt kein Einzelbild {frame}; die Datei enthält {frames}.</translation>
    </message>
    <message>
        <source>Choose another frame.</source>
        <translation type="unfinished">Wählen Sie ein anderes Einzelbild.</translation>
    </message>
    <message>
        <source>The image has {components} values a voxel: it is a colour or vector image.</source>
        <translation type="unfinished">Das Bild hat {components} Werte je Voxel: Es ist ein Farb- oder Vektorbild.</translation>
    </message>
    <message>
        <source>Choose a CT or MR scan (one value a voxel).</source>
        <translation type="unfinished">Wählen Sie eine CT- oder MR-Aufnahme (ein Wert je Voxel).</translation>
    </message>
    <message>
        <source>The image has {count} dimensions ({sizes}), not three.</source>
        <translation type="unfinished">Das Bild hat {count} Dimensionen ({sizes}), nicht drei.</translation>
    </message>
    <message>
        <source>Choose one 3D volume; of a sequence, one frame.</source>
        <translation type="unfinished">Wählen Sie ein 3D-Volumen; von einer Folge ein Einzelbild.</translation>
    </message>
    <message>
        <source>The volume is empty.</source>
        <translation type="unfinished">Das Volumen ist leer.</translation>
    </message>
    <message>
        <source>Choose a volume with image data.</source>
        <translation type="unfinished">Wählen Sie ein Volumen mit Bilddaten.</translation>
    </message>
    <message>
        <source>The volume has a single slice ({sizes} voxels).</source>
        <translation type="unfinished">Das Volumen hat eine einzige Schicht ({sizes} Voxel).</translation>
    </message>
    <message>
        <source>Load the whole series: two slices at least.</source>
        <translation type="unfinished">Laden Sie die ganze Serie: mindestens zwei Schichten.</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">Die Voxel sind vom Typ {dtype}.</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">Wandeln Sie das Volumen in ganze oder reelle Zahlen um.</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or load it in Slicer and correct it in the Volumes module.</source>
        <translation type="unfinished">Prüfen Sie die Kopfdaten der Datei, oder laden Sie sie in Slicer und berichtigen Sie sie im Modul Volumes.</translation>
    </message>
    <message>
        <source>The places of the slices are not those of {count} slices.</source>
        <translation type="unfinished">Die Orte der Schichten sind nicht die von {count} Schichten.</translation>
    </message>
    <message>
        <source>The volume&apos;s position in space is not a finite 4 x 4 matrix.</source>
        <translation type="unfinished">Die Lage des Volumens im Raum ist keine endliche 4x4-Matrix.</translation>
    </message>
    <message>
        <source>The voxel spacing is {spacing} mm, which cannot be.</source>
        <translation type="unfinished">Der Voxelabstand ist {spacing} mm, was nicht sein kann.</translation>
    </message>
    <message>
        <source>{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.</source>
        <translation type="unfinished">{bad:,} Voxel sind NaN oder unendlich, das erste bei I {i}, J {j}, K {k}.</translation>
    </message>
    <message>
        <source>Replace them by a value (for CT, -1000) first.</source>
        <translation type="unfinished">Ersetzen Sie sie zuerst durch einen Wert (bei CT -1000).</translation>
    </message>
    <message>
        <source>Every voxel has the same value ({low}).</source>
        <translation type="unfinished">Alle Voxel haben denselben Wert ({low}).</translation>
    </message>
    <message>
        <source>Check that the right volume was chosen and that it loaded completely.</source>
        <translation type="unfinished">Prüfen Sie, ob das richtige Volumen gewählt und vollständig geladen wurde.</translation>
    </message>
</context>
<context>
    <name>memory.device</name>
    <message>
        <source>There is no device &apos;{name}&apos; on this machine.</source>
        <translation type="unfinished">Es gibt kein Gerät &apos;{name}&apos; auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose auto or one of: {present}.</source>
        <translation type="unfinished">Wählen Sie auto oder eines von: {present}.</translation>
    </message>
    <message>
        <source>8-bit and 4-bit weights need Python packages that are missing: {names}.</source>
        <translation type="unfinished">8-Bit- und 4-Bit-Gewichte brauchen Python-Pakete, die fehlen: {names}.</translation>
    </message>
    <message>
        <source>Install them (pip install {names}), or choose full precision.</source>
        <translation type="unfinished">Installieren Sie sie (pip install {names}), oder wählen Sie volle Genauigkeit.</translation>
    </message>
    <message>
        <source>This device cannot compute with {bits}-bit weights.</source>
        <translation type="unfinished">Dieses Gerät kann nicht mit {bits}-Bit-Gewichten rechnen.</translation>
    </message>
    <message>
        <source>Choose 4-bit weights, full precision or another device.</source>
        <translation type="unfinished">Wählen Sie 4-Bit-Gewichte, volle Genauigkeit oder ein anderes Gerät.</translation>
    </message>
</context>
<context>
    <name>memory.estimate</name>
    <message>
        <source>About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.</source>
        <translation type="unfinished">Etwa {slices} der {count} Schichten würden passen: Erhöhen Sie gamma, oder beschränken Sie die Frage auf einen Bereich.</translation>
    </message>
    <message>
        <source>About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.</source>
        <translation type="unfinished">Etwa {share:.0%} der visuellen Tokens würden passen statt {now:.0%}: Verringern Sie tau.</translation>
    </message>
    <message>
        <source>All of it would fit with {bits}-bit weights (--precision {precision}).</source>
        <translation type="unfinished">Alles würde passen mit {bits}-Bit-Gewichten (--precision {precision}).</translation>
    </message>
</context>
<context>
    <name>memory.fit</name>
    <message>
        <source>The model&apos;s weights were rounded to {bits} bits to save memory; its answers can differ from the full model&apos;s.</source>
        <translation type="unfinished">Die Gewichte des Modells wurden auf {bits} Bits gerundet, um Speicher zu sparen; seine Antworten können von denen des vollen Modells abweichen.</translation>
    </message>
    <message>
        <source>The device ran out of memory.</source>
        <translation type="unfinished">Der Speicher des Geräts reichte nicht.</translation>
    </message>
    <message>
        <source>The GPU failed in the middle of the work (a driver reset, a power limit, or another program).</source>
        <translation type="unfinished">Die GPU fiel mitten in der Arbeit aus (Zurücksetzen des Treibers, Leistungsgrenze oder ein anderes Programm).</translation>
    </message>
    <message>
        <source>Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.</source>
        <translation type="unfinished">Fragen Sie noch einmal: Es beginnt neu. Fällt sie wieder aus, wählen Sie die CPU, oder starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.</source>
        <translation type="unfinished">Schließen Sie andere Programme oder Volumen, behalten Sie weniger Schichten (gamma erhöhen) oder Tokens (tau verringern), oder wählen Sie die CPU.</translation>
    </message>
    <message>
        <source>{before} {one}</source>
        <translation type="unfinished">{before} {one}</translation>
    </message>
    <message>
        <source>The CPU has room for it, but takes much longer (--device cpu).</source>
        <translation type="unfinished">Die CPU hat Platz dafür, braucht aber viel länger (--device cpu).</translation>
    </message>
    <message>
        <source>With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).</source>
        <translation type="unfinished">Mit {bits}-Bit-Gewichten passt es (--precision {precision}, Python-Pakete {names}).</translation>
    </message>
    <message>
        <source>Models that fit: {names}.</source>
        <translation type="unfinished">Modelle, die passen: {names}.</translation>
    </message>
    <message>
        <source>{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.</source>
        <translation type="unfinished">{title} braucht etwa {need:.1f} GB auf {device}; {free:.1f} GB sind frei.</translation>
    </message>
    <message>
        <source>Close other programs and volumes, or use a computer with more memory.</source>
        <translation type="unfinished">Schließen Sie andere Programme und Volumen, oder nehmen Sie einen Computer mit mehr Speicher.</translation>
    </message>
</context>
<context>
    <name>pacs.address</name>
    <message>
        <source>The address names no study or series that could be.</source>
        <translation type="unfinished">Die Adresse nennt keine Studie oder Serie, die es geben könnte.</translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished">Schreiben Sie sie wie {example}.</translation>
    </message>
    <message>
        <source>The address names a series and asks for others too.</source>
        <translation type="unfinished">Die Adresse nennt eine Serie und fragt zugleich nach anderen.</translation>
    </message>
    <message>
        <source>Leave out what stands after the question mark.</source>
        <translation type="unfinished">Lassen Sie weg, was nach dem Fragezeichen steht.</translation>
    </message>
    <message>
        <source>The address names no single series.</source>
        <translation type="unfinished">Die Adresse nennt keine einzelne Serie.</translation>
    </message>
    <message>
        <source>Write it like {example}; `medpruner cohort` takes a query for several.</source>
        <translation type="unfinished">Schreiben Sie sie wie {example}; `medpruner cohort` nimmt eine Abfrage nach mehreren.</translation>
    </message>
    <message>
        <source>The address names more than a service.</source>
        <translation type="unfinished">Die Adresse nennt mehr als einen Dienst.</translation>
    </message>
    <message>
        <source>Addresses of scans begin with dicomweb://, which means https.</source>
        <translation type="unfinished">Adressen von Aufnahmen beginnen mit dicomweb://, was https bedeutet.</translation>
    </message>
    <message>
        <source>This is no address of a DICOMweb service.</source>
        <translation type="unfinished">Das ist keine Adresse eines DICOMweb-Dienstes.</translation>
    </message>
    <message>
        <source>There is a user or a password in the address, where others can see it.</source>
        <translation type="unfinished">In der Adresse steht ein Benutzer oder ein Kennwort, wo andere es sehen können.</translation>
    </message>
    <message>
        <source>Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD.</source>
        <translation type="unfinished">Schreiben Sie sie in ~/.netrc oder in MEDPRUNER_DICOMWEB_USER und MEDPRUNER_DICOMWEB_PASSWORD.</translation>
    </message>
    <message>
        <source>dicomweb+http:// would send images and passwords to {host} for everyone to read.</source>
        <translation type="unfinished">dicomweb+http:// würde Bilder und Kennwörter für alle lesbar an {host} schicken.</translation>
    </message>
    <message>
        <source>Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</source>
        <translation type="unfinished">Schreiben Sie dicomweb://, das ist https; oder legen Sie einen Tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</translation>
    </message>
    <message>
        <source>The path to the service cannot be: it has empty parts, dots or signs that no path has.</source>
        <translation type="unfinished">Der Pfad zum Dienst kann nicht sein: Er hat leere Teile, Punkte oder Zeichen, die kein Pfad hat.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not for a query here: all that match are taken.</source>
        <translation type="unfinished">„{name}“ gehört hier in keine Abfrage: Alles, was passt, wird genommen.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished">Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>What stands after the question mark is no query.</source>
        <translation type="unfinished">Was nach dem Fragezeichen steht, ist keine Abfrage.</translation>
    </message>
    <message>
        <source>Write attributes and their values, such as ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</source>
        <translation type="unfinished">Schreiben Sie Attribute und ihre Werte, etwa ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</translation>
    </message>
</context>
<context>
    <name>pacs.credentials</name>
    <message>
        <source>{token} is set, and {user} or {password} too.</source>
        <translation type="unfinished">{token} ist gesetzt, und {user} oder {password} auch.</translation>
    </message>
    <message>
        <source>Unset one of them.</source>
        <translation type="unfinished">Heben Sie eine davon auf.</translation>
    </message>
    <message>
        <source>{password} is set, but {user} is not.</source>
        <translation type="unfinished">{password} ist gesetzt, {user} aber nicht.</translation>
    </message>
    <message>
        <source>Set both.</source>
        <translation type="unfinished">Setzen Sie beide.</translation>
    </message>
    <message>
        <source>{token} holds signs that no token has.</source>
        <translation type="unfinished">{token} enthält Zeichen, die kein Token hat.</translation>
    </message>
    <message>
        <source>Set it to the token alone.</source>
        <translation type="unfinished">Setzen Sie sie auf das Token allein.</translation>
    </message>
    <message>
        <source>Others may read {file}, where passwords are.</source>
        <translation type="unfinished">Andere dürfen {file} lesen, wo Kennwörter stehen.</translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}.</source>
        <translation type="unfinished">Führen Sie aus: chmod 600 {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished">{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Correct it, or name another one in NETRC.</source>
        <translation type="unfinished">Berichtigen Sie sie, oder nennen Sie eine andere in NETRC.</translation>
    </message>
</context>
<context>
    <name>pacs.fetch</name>
    <message>
        <source>DICOMweb needs the package dicomweb-client, which is not installed.</source>
        <translation type="unfinished">DICOMweb braucht das Paket dicomweb-client, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[pacs]&apos;.</source>
        <translation type="unfinished">Installieren Sie es: pip install &apos;MedPrunerLogic[pacs]&apos;.</translation>
    </message>
    <message>
        <source>Asking {service} for the series</source>
        <translation type="unfinished">{service} wird nach der Serie gefragt</translation>
    </message>
    <message>
        <source>{service} has no images of this series: it is empty, or not there.</source>
        <translation type="unfinished">{service} hat keine Bilder dieser Serie: Sie ist leer oder nicht da.</translation>
    </message>
    <message>
        <source>Check study and series in the address.</source>
        <translation type="unfinished">Prüfen Sie Studie und Serie in der Adresse.</translation>
    </message>
    <message>
        <source>The series is larger than {gigabytes:.1f} GB.</source>
        <translation type="unfinished">Die Serie ist größer als {gigabytes:.1f} GB.</translation>
    </message>
    <message>
        <source>Choose a series with fewer or thicker slices.</source>
        <translation type="unfinished">Wählen Sie eine Serie mit weniger oder dickeren Schichten.</translation>
    </message>
    <message>
        <source>Of {total} images {service} sent {count} only.</source>
        <translation type="unfinished">Von {total} Bildern hat {service} nur {count} geschickt.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the series is not whole in the archive.</source>
        <translation type="unfinished">Versuchen Sie es noch einmal; bleibt es so, ist die Serie im Archiv nicht vollständig.</translation>
    </message>
    <message>
        <source>{service} sent images of another series than was asked for.</source>
        <translation type="unfinished">{service} hat Bilder einer anderen Serie geschickt als der verlangten.</translation>
    </message>
    <message>
        <source>Tell whoever runs it: an answer would be about somebody else.</source>
        <translation type="unfinished">Sagen Sie es dem Betreiber: Eine Antwort beträfe jemand anderen.</translation>
    </message>
    <message>
        <source>Fetching the series: {count} of {total} images</source>
        <translation type="unfinished">Die Serie wird geholt: {count} von {total} Bildern</translation>
    </message>
    <message>
        <source>less than {gigabytes:.0f} GB is free</source>
        <translation type="unfinished">weniger als {gigabytes:.0f} GB sind frei</translation>
    </message>
    <message>
        <source>The images could not be written to the temporary folder: {reason}.</source>
        <translation type="unfinished">Die Bilder konnten nicht in den temporären Ordner geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished">Schaffen Sie Platz, oder setzen Sie TMPDIR auf einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>pacs.matching</name>
    <message>
        <source>There is no attribute &apos;{name}&apos; in DICOM.</source>
        <translation type="unfinished">Ein Attribut „{name}“ gibt es in DICOM nicht.</translation>
    </message>
    <message>
        <source>Write its keyword, such as StudyDate, or its tag, such as 00080020.</source>
        <translation type="unfinished">Schreiben Sie sein Schlüsselwort, etwa StudyDate, oder seinen Tag, etwa 00080020.</translation>
    </message>
</context>
<context>
    <name>pacs.query</name>
    <message>
        <source>{service} has no CT or MR series that match.</source>
        <translation type="unfinished">{service} hat keine CT- oder MR-Serie, die passt.</translation>
    </message>
    <message>
        <source>Check the query: its attributes and their values are those of QIDO-RS.</source>
        <translation type="unfinished">Prüfen Sie die Abfrage: Ihre Attribute und deren Werte sind die von QIDO-RS.</translation>
    </message>
</context>
<context>
    <name>pacs.service</name>
    <message>
        <source>What answers at {service} is no DICOMweb service, or not at this path.</source>
        <translation type="unfinished">Was bei {service} antwortet, ist kein DICOMweb-Dienst, oder nicht unter diesem Pfad.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web.</source>
        <translation type="unfinished">Prüfen Sie den Pfad, der oft /dicom-web ist.</translation>
    </message>
    <message>
        <source>The transfer from {service} broke off.</source>
        <translation type="unfinished">Die Übertragung von {service} brach ab.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished">Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">Die Datei der vertrauenswürdigen Zertifikate kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.</source>
        <translation type="unfinished">Prüfen Sie REQUESTS_CA_BUNDLE und SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>{service} sends the request on to another address, which is not followed.</source>
        <translation type="unfinished">{service} leitet die Anfrage an eine andere Adresse weiter, der nicht gefolgt wird.</translation>
    </message>
    <message>
        <source>Give the address of the DICOMweb service itself; a page to log in at is none.</source>
        <translation type="unfinished">Geben Sie die Adresse des DICOMweb-Dienstes selbst an; eine Anmeldeseite ist keiner.</translation>
    </message>
    <message>
        <source>What {service} sends cannot be read as DICOMweb.</source>
        <translation type="unfinished">Was {service} schickt, kann nicht als DICOMweb gelesen werden.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web; if it is right, try again.</source>
        <translation type="unfinished">Prüfen Sie den Pfad, der oft /dicom-web ist; stimmt er, versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{service} does not speak https.</source>
        <translation type="unfinished">{service} spricht kein https.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for its https address.</source>
        <translation type="unfinished">Fragen Sie den Betreiber nach der https-Adresse.</translation>
    </message>
    <message>
        <source>The certificate of {service} is not good: {reason}.</source>
        <translation type="unfinished">Das Zertifikat von {service} ist nicht gut: {reason}.</translation>
    </message>
    <message>
        <source>Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE.</source>
        <translation type="unfinished">Prüfen Sie die Adresse. Hat Ihre Einrichtung eine eigene Zertifizierungsstelle, nennen Sie die Datei ihres Zertifikats in REQUESTS_CA_BUNDLE.</translation>
    </message>
    <message>
        <source>The proxy on the way to {service} does not let this through.</source>
        <translation type="unfinished">Der Proxy auf dem Weg zu {service} lässt das nicht durch.</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or name the host in NO_PROXY.</source>
        <translation type="unfinished">Prüfen Sie HTTPS_PROXY, oder nennen Sie den Host in NO_PROXY.</translation>
    </message>
    <message>
        <source>{service} did not answer for {seconds:.0f} seconds.</source>
        <translation type="unfinished">{service} hat {seconds:.0f} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{service} cannot be reached.</source>
        <translation type="unfinished">{service} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check the address, the port (that of DICOMweb, not that of DICOM) and the network.</source>
        <translation type="unfinished">Prüfen Sie Adresse, Port (den von DICOMweb, nicht den von DICOM) und Netzwerk.</translation>
    </message>
    <message>
        <source>{service} does not accept the user and the password, or the token.</source>
        <translation type="unfinished">{service} nimmt Benutzer und Kennwort oder das Token nicht an.</translation>
    </message>
    <message>
        <source>Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first.</source>
        <translation type="unfinished">Prüfen Sie, was in ~/.netrc steht oder in den Variablen MEDPRUNER_DICOMWEB_…, die zuerst gelten.</translation>
    </message>
    <message>
        <source>{service} wants to know who asks.</source>
        <translation type="unfinished">{service} will wissen, wer fragt.</translation>
    </message>
    <message>
        <source>Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN.</source>
        <translation type="unfinished">Schreiben Sie Benutzer und Kennwort in ~/.netrc oder MEDPRUNER_DICOMWEB_USER und …_PASSWORD, ein Token in MEDPRUNER_DICOMWEB_TOKEN.</translation>
    </message>
    <message>
        <source>{service} does not allow this.</source>
        <translation type="unfinished">{service} erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right to do so.</source>
        <translation type="unfinished">Bitten Sie den Betreiber um das Recht dazu.</translation>
    </message>
    <message>
        <source>{service} has nothing at this address.</source>
        <translation type="unfinished">{service} hat unter dieser Adresse nichts.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web, the study and the series.</source>
        <translation type="unfinished">Prüfen Sie den Pfad, der oft /dicom-web ist, die Studie und die Serie.</translation>
    </message>
    <message>
        <source>{service} answers with an error (HTTP status {status}).</source>
        <translation type="unfinished">{service} antwortet mit einem Fehler (HTTP-Status {status}).</translation>
    </message>
    <message>
        <source>Try again later, or show this to whoever runs it.</source>
        <translation type="unfinished">Versuchen Sie es später noch einmal, oder zeigen Sie dies dem Betreiber.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>pacs.store</name>
    <message>
        <source>it failed to process it</source>
        <translation type="unfinished">die Verarbeitung ist gescheitert</translation>
    </message>
    <message>
        <source>it has it already</source>
        <translation type="unfinished">es ist schon vorhanden</translation>
    </message>
    <message>
        <source>it does not take this kind of object</source>
        <translation type="unfinished">Objekte dieser Art werden nicht angenommen</translation>
    </message>
    <message>
        <source>it may not be stored by this user</source>
        <translation type="unfinished">dieser Benutzer darf es nicht speichern</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation type="unfinished">es ist kein Platz mehr</translation>
    </message>
    <message>
        <source>it belongs to another study</source>
        <translation type="unfinished">es gehört zu einer anderen Studie</translation>
    </message>
    <message>
        <source>it cannot understand it</source>
        <translation type="unfinished">es kann nicht verstanden werden</translation>
    </message>
    <message>
        <source>it does not take this transfer syntax</source>
        <translation type="unfinished">diese Transfersyntax wird nicht angenommen</translation>
    </message>
    <message>
        <source>{service} does not keep {count} of {total} objects: {names}.</source>
        <translation type="unfinished">{service} behält {count} von {total} Objekten nicht: {names}.</translation>
    </message>
    <message>
        <source>Ask whoever runs it what it takes.</source>
        <translation type="unfinished">Fragen Sie den Betreiber, was er annimmt.</translation>
    </message>
    <message>
        <source>HTTP status {status}</source>
        <translation type="unfinished">HTTP-Status {status}</translation>
    </message>
    <message>
        <source>it does not say that it keeps it</source>
        <translation type="unfinished">es wird nicht gesagt, dass es behalten wird</translation>
    </message>
    <message>
        <source>it took it, and does not have it now</source>
        <translation type="unfinished">es wurde angenommen und ist jetzt nicht da</translation>
    </message>
    <message>
        <source>reason {code:#06x}</source>
        <translation type="unfinished">Grund {code:#06x}</translation>
    </message>
</context>
<context>
    <name>phantom.drawing</name>
    <message>
        <source>A phantom cannot have {count} nodules.</source>
        <translation type="unfinished">Ein Phantom kann keine {count} Rundherde haben.</translation>
    </message>
    <message>
        <source>Choose 0 to {most}.</source>
        <translation type="unfinished">Wählen Sie 0 bis {most}.</translation>
    </message>
    <message>
        <source>The largest of several nodules cannot be small.</source>
        <translation type="unfinished">Der größte von mehreren Rundherden kann nicht klein sein.</translation>
    </message>
    <message>
        <source>Choose medium or large, or one nodule.</source>
        <translation type="unfinished">Wählen Sie mittel oder groß, oder einen Rundherd.</translation>
    </message>
    <message>
        <source>A phantom of {slice_count} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">Ein Phantom von {slice_count} Schichten mit {matrix} x {matrix} ist zu klein.</translation>
    </message>
    <message>
        <source>Take 2 slices, 16 pixels at least.</source>
        <translation type="unfinished">Nehmen Sie mindestens 2 Schichten und 16 Pixel.</translation>
    </message>
</context>
<context>
    <name>pruning.settings</name>
    <message>
        <source>gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">gamma ist {value}; es muss in 0...2 liegen (Intensitäten umfassen [-1, 1]).</translation>
    </message>
    <message>
        <source>local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">local_gamma ist {value}; es muss in 0...2 liegen (Intensitäten umfassen [-1, 1]).</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">{name} ist {value}; es muss über 0 und höchstens bei 1 liegen.</translation>
    </message>
    <message>
        <source>slab_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">slab_mm ist {value}; es muss in 0.1...1000 mm liegen.</translation>
    </message>
    <message>
        <source>tile_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">tile_mm ist {value}; es muss in 0.1...1000 mm liegen.</translation>
    </message>
    <message>
        <source>tau is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">tau ist {value}; es muss über 0 und höchstens bei 1 liegen.</translation>
    </message>
    <message>
        <source>temperature is {value}; it must be positive.</source>
        <translation type="unfinished">temperature ist {value}; sie muss positiv sein.</translation>
    </message>
    <message>
        <source>contextual_fraction is {value}; it must lie in 0...1.</source>
        <translation type="unfinished">contextual_fraction ist {value}; sie muss in 0...1 liegen.</translation>
    </message>
    <message>
        <source>There is no preset &apos;{name}&apos;. Choose one of: {names}.</source>
        <translation type="unfinished">Es gibt keine Voreinstellung &apos;{name}&apos;. Wählen Sie eine von: {names}.</translation>
    </message>
</context>
<context>
    <name>qSlicerAbstractCoreModule</name>
    <message>
        <source>Informatics</source>
        <translation type="unfinished">Informatik</translation>
    </message>
</context>
<context>
    <name>readers.dicom</name>
    <message>
        <source>The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">Die Werte dieses CT sind nicht in HU: Die Fenster passen nicht, und die Antwort bedeutet vielleicht nichts.</translation>
    </message>
    <message>
        <source>The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong.</source>
        <translation type="unfinished">Die Bilder dieses CT sind unterschiedlich skaliert, was kein Gerät tut: Ihre Werte sind vielleicht falsch.</translation>
    </message>
    <message>
        <source>{count} DICOM files are damaged, such as &apos;{file}&apos;; none can be read.</source>
        <translation type="unfinished">{count} DICOM-Dateien sind beschädigt, etwa &apos;{file}&apos;; keine kann gelesen werden.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Kopieren oder exportieren Sie die Serie noch einmal.</translation>
    </message>
    <message>
        <source>There are only DICOM objects without images (of kind {kinds}).</source>
        <translation type="unfinished">Es gibt nur DICOM-Objekte ohne Bilder (der Art {kinds}).</translation>
    </message>
    <message>
        <source>Choose the folder of one CT or MR series.</source>
        <translation type="unfinished">Wählen Sie den Ordner einer CT- oder MR-Serie.</translation>
    </message>
    <message>
        <source>{problem} {count} files are damaged, such as &apos;{file}&apos;.</source>
        <translation type="unfinished">{problem} {count} Dateien sind beschädigt, etwa &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>{count} files are damaged, such as &apos;{file}&apos;: if they belong to the series, it is not whole.</source>
        <translation type="unfinished">{count} Dateien sind beschädigt, etwa &apos;{file}&apos;: Gehören sie zur Serie, ist sie nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>readers.headers</name>
    <message>
        <source>The file with the voxels of &apos;{file}&apos; is not beside it.</source>
        <translation type="unfinished">Die Datei mit den Voxeln von &apos;{file}&apos; liegt nicht daneben.</translation>
    </message>
    <message>
        <source>Copy both files into one folder, or export the scan as a single file.</source>
        <translation type="unfinished">Kopieren Sie beide Dateien in einen Ordner, oder exportieren Sie die Aufnahme als einzelne Datei.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; names a file outside its own folder for its voxels, which is not opened.</source>
        <translation type="unfinished">&apos;{file}&apos; nennt für seine Voxel eine Datei außerhalb des eigenen Ordners; sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>Put both files into one folder and correct the name in the header, or export the scan as a single file.</source>
        <translation type="unfinished">Legen Sie beide Dateien in einen Ordner und berichtigen Sie den Namen in den Kopfdaten, oder exportieren Sie die Aufnahme als einzelne Datei.</translation>
    </message>
</context>
<context>
    <name>readers.itk</name>
    <message>
        <source>&apos;{file}&apos; does not say how large its voxels are.</source>
        <translation type="unfinished">&apos;{file}&apos; sagt nicht, wie groß seine Voxel sind.</translation>
    </message>
    <message>
        <source>Export the scan again with its spacing, or correct the header.</source>
        <translation type="unfinished">Exportieren Sie die Aufnahme noch einmal mit ihrem Voxelabstand, oder berichtigen Sie die Kopfdaten.</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">Die Voxel von &apos;{file}&apos; sind komplexe Zahlen.</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">Speichern Sie das Betragsbild und wählen Sie dieses.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; ist ein {count}D-Bild.</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">Laden Sie ein 3D-Volumen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is measured in {units}.</source>
        <translation type="unfinished">&apos;{file}&apos; ist in {units} gemessen.</translation>
    </message>
    <message>
        <source>Export the scan again in millimetres.</source>
        <translation type="unfinished">Exportieren Sie die Aufnahme noch einmal in Millimetern.</translation>
    </message>
</context>
<context>
    <name>readers.nifti</name>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; ist ein {count}D-Bild.</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">Laden Sie ein 3D-Volumen.</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">Die Voxel von &apos;{file}&apos; sind komplexe Zahlen.</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">Speichern Sie das Betragsbild und wählen Sie dieses.</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">Die Voxel sind vom Typ {dtype}.</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">Wandeln Sie das Volumen in ganze oder reelle Zahlen um.</translation>
    </message>
    <message>
        <source>The voxel spacing in &apos;{file}&apos; is {sizes} mm, which cannot be.</source>
        <translation type="unfinished">Der Voxelabstand in &apos;{file}&apos; ist {sizes} mm, was nicht sein kann.</translation>
    </message>
    <message>
        <source>Correct the header, or export the scan again.</source>
        <translation type="unfinished">Berichtigen Sie die Kopfdaten, oder exportieren Sie die Aufnahme noch einmal.</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its sform) cannot be.</source>
        <translation type="unfinished">Die Lage im Raum, die &apos;{file}&apos; angibt (sform), kann nicht sein.</translation>
    </message>
    <message>
        <source>The file gives two voxel spacings that differ; that of its sform was taken.</source>
        <translation type="unfinished">Die Datei gibt zwei verschiedene Voxelabstände an; der der sform wurde genommen.</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its qform) cannot be.</source>
        <translation type="unfinished">Die Lage im Raum, die &apos;{file}&apos; angibt (qform), kann nicht sein.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; contradicts itself: by its sform its axes run to other sides of the patient than by its qform.</source>
        <translation type="unfinished">&apos;{file}&apos; widerspricht sich: Nach der sform verlaufen die Achsen zu anderen Seiten des Patienten als nach der qform.</translation>
    </message>
    <message>
        <source>Find out which of them is right, and set the code of the other one to 0 in the header.</source>
        <translation type="unfinished">Finden Sie heraus, welche stimmt, und setzen Sie den Code der anderen in den Kopfdaten auf 0.</translation>
    </message>
    <message>
        <source>The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.</source>
        <translation type="unfinished">Die Datei gibt zwei Lagen des Volumens an, bis zu {apart:.1f} mm auseinander; die der sform wurde genommen.</translation>
    </message>
</context>
<context>
    <name>readers.read</name>
    <message>
        <source>There is no file or folder &apos;{file}&apos;.</source>
        <translation type="unfinished">Es gibt keine Datei und keinen Ordner &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; may not be read.</source>
        <translation type="unfinished">&apos;{file}&apos; darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished">Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is of a kind that cannot be read.</source>
        <translation type="unfinished">&apos;{file}&apos; ist von einer Art, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.</source>
        <translation type="unfinished">Geben Sie einen DICOM-Ordner, ein ZIP-Archiv davon oder eine Datei an, die auf {endings} endet.</translation>
    </message>
</context>
<context>
    <name>readers.values</name>
    <message>
        <source>By the unit of length in &apos;{file}&apos; the volume would be {extent:g} mm long.</source>
        <translation type="unfinished">Nach der Längeneinheit in &apos;{file}&apos; wäre das Volumen {extent:g} mm lang.</translation>
    </message>
    <message>
        <source>Correct the unit in the header, or export the scan again in millimetres.</source>
        <translation type="unfinished">Berichtigen Sie die Einheit in den Kopfdaten, oder exportieren Sie die Aufnahme noch einmal in Millimetern.</translation>
    </message>
    <message>
        <source>The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.</source>
        <translation type="unfinished">Die Datei sagt nicht, wie sie im Patienten liegt: links und rechts, vorn und hinten, Kopf und Füße sind geraten.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">Kopieren oder exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no image that can be read, whatever its ending says.</source>
        <translation type="unfinished">&apos;{file}&apos; ist kein lesbares Bild, was auch immer die Endung sagt.</translation>
    </message>
    <message>
        <source>Export the scan again, for example as NRRD from Slicer.</source>
        <translation type="unfinished">Exportieren Sie die Aufnahme noch einmal, zum Beispiel als NRRD aus Slicer.</translation>
    </message>
</context>
<context>
    <name>scene.bundle</name>
    <message>
        <source>&apos;{file}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{file}&apos; ist kein Slicer-Paket.</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">Geben Sie der Szene einen Namen, der auf .mrb endet.</translation>
    </message>
    <message>
        <source>The scene could not be written to {file}.</source>
        <translation type="unfinished">Die Szene konnte nicht nach {file} geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions.</source>
        <translation type="unfinished">Prüfen Sie den freien Plattenplatz und die Rechte.</translation>
    </message>
</context>
<context>
    <name>scene.mrml</name>
    <message>
        <source>&apos;{name}&apos; is not a volume, but a {kind}.</source>
        <translation type="unfinished">&apos;{name}&apos; ist kein Volumen, sondern {kind}.</translation>
    </message>
    <message>
        <source>Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module).</source>
        <translation type="unfinished">Wählen Sie ein CT- oder MR-Volumen; von einer Sequenz das Volumen, das ihre Einzelbilder zeigt (Modul Sequences).</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is empty.</source>
        <translation type="unfinished">Das Volumen &apos;{name}&apos; ist leer.</translation>
    </message>
    <message>
        <source>Load its image data, or choose another volume.</source>
        <translation type="unfinished">Laden Sie seine Bilddaten, oder wählen Sie ein anderes Volumen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a label map, not a scan.</source>
        <translation type="unfinished">&apos;{name}&apos; ist eine Labelmap, keine Aufnahme.</translation>
    </message>
    <message>
        <source>Choose the scan that it was drawn on.</source>
        <translation type="unfinished">Wählen Sie die Aufnahme, auf der sie gezeichnet wurde.</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is under a transform that bends it, or moves its slices unevenly.</source>
        <translation type="unfinished">Das Volumen &apos;{name}&apos; liegt unter einer Transformation, die es biegt oder seine Schichten ungleichmäßig verschiebt.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module), which resamples the volume to an even grid.</source>
        <translation type="unfinished">Wenden Sie die Transformation zuerst dauerhaft an (Modul Data, „Harden transform“); dabei wird das Volumen auf ein gleichmäßiges Gitter gebracht.</translation>
    </message>
</context>
<context>
    <name>scene.parts</name>
    <message>
        <source>Frame {number} of {count} of a sequence.</source>
        <translation type="unfinished">Einzelbild {number} von {count} einer Sequenz.</translation>
    </message>
</context>
<context>
    <name>scene.places</name>
    <message>
        <source>Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated</source>
        <translation type="unfinished">Zwischen den Schichten {lower} und {upper} von {count}: Hier wurde nichts aufgenommen, das Bild ist interpoliert</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, it is not in the region</source>
        <translation type="unfinished">Schicht {slice} von {count}: ausgelassen, sie liegt nicht im Bereich</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, represented by slice {other}</source>
        <translation type="unfinished">Schicht {slice} von {count}: ausgelassen, vertreten durch Schicht {other}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}</source>
        <translation type="unfinished">Schicht {slice} von {count}: nicht entnommen, die nächste gelesene ist Schicht {first}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read</source>
        <translation type="unfinished">Schicht {slice} von {count}: gelesen</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read, in one image with slices {first} to {last}</source>
        <translation type="unfinished">Schicht {slice} von {count}: gelesen, in einem Bild mit den Schichten {first} bis {last}</translation>
    </message>
    <message>
        <source>It looked most at slice {slice} of {count} ({where} mm).</source>
        <translation type="unfinished">Am meisten schaute es auf Schicht {slice} von {count} ({where} mm).</translation>
    </message>
</context>
<context>
    <name>sections.consent</name>
    <message>
        <source>{title}: {size} from {repository}.</source>
        <translation type="unfinished">{title}: {size} von {repository}.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished">Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Its makers give it only to those who have accepted these terms at {page} with an account of their own, and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first.</source>
        <translation type="unfinished">Die Hersteller geben es nur denen, die diesen Bedingungen unter {page} mit einem eigenen Konto zugestimmt und sich auf diesem Computer angemeldet haben (HF_TOKEN oder `hf auth login`). Beides wird zuerst geprüft.</translation>
    </message>
    <message>
        <source>Nothing about you or your volumes is sent.</source>
        <translation type="unfinished">Nichts über Sie oder Ihre Volumen wird gesendet.</translation>
    </message>
    <message>
        <source>Do you accept this licence, and shall the model be downloaded?</source>
        <translation type="unfinished">Stimmen Sie dieser Lizenz zu, und soll das Modell heruntergeladen werden?</translation>
    </message>
    <message>
        <source>Volumes that you ask about will be sent to {address}; while &apos;Read ahead&apos; is checked, as soon as they are chosen.</source>
        <translation type="unfinished">Volumen, nach denen Sie fragen, werden an {address} gesendet; solange „Vorauslesen“ angekreuzt ist, sobald sie gewählt werden.</translation>
    </message>
    <message>
        <source>Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient.</source>
        <translation type="unfinished">Gesendet werden: Voxel, Geometrie, Modalität, ein gewählter Bereich und die Frage. Keine Namen, keine Kennungen, keine anderen Patientendaten.</translation>
    </message>
    <message>
        <source>The server removes them when you close the scene, and otherwise some hours after their last use.</source>
        <translation type="unfinished">Der Server entfernt sie, wenn Sie die Szene schließen, sonst einige Stunden nach der letzten Verwendung.</translation>
    </message>
    <message>
        <source>Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?</source>
        <translation type="unfinished">Auch die Bilder selbst können eine Person erkennen lassen. Stimmen Sie zu, und dürfen diese Volumen diesen Computer verlassen?</translation>
    </message>
</context>
<context>
    <name>sections.conversation</name>
    <message>
        <source>Answering…</source>
        <translation type="unfinished">Antwortet…</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter, and {model} answers.</source>
        <translation type="unfinished">Drücken Sie Strg+Eingabe, dann antwortet {model}.</translation>
    </message>
    <message>
        <source>The conversation was cleared. &apos;Undo&apos; brings it back until you ask again.</source>
        <translation type="unfinished">Das Gespräch wurde geleert. „Rückgängig“ holt es zurück, bis Sie wieder fragen.</translation>
    </message>
    <message>
        <source>Answered. &apos;Show evidence&apos; shows where it looked; or ask on.</source>
        <translation type="unfinished">Beantwortet. „Belege zeigen“ zeigt, wohin geschaut wurde; oder fragen Sie weiter.</translation>
    </message>
    <message>
        <source>{model} is ready. Type a question and press Ctrl+Enter.</source>
        <translation type="unfinished">{model} ist bereit. Geben Sie eine Frage ein und drücken Sie Strg+Eingabe.</translation>
    </message>
    <message>
        <source>Suggested questions…</source>
        <translation type="unfinished">Vorgeschlagene Fragen…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished">Wird abgebrochen…</translation>
    </message>
    <message>
        <source>(nothing pruned)</source>
        <translation type="unfinished">(nichts ausgedünnt)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished">Beginnt…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">Fragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Stop this answer; what was said so far stays (Esc).</source>
        <translation type="unfinished">Hält diese Antwort an; was schon gesagt wurde, bleibt (Esc).</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">Wählen Sie zuerst ein Volumen.</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished">Als Nächstes fragen</translation>
    </message>
    <message>
        <source>Ask this question when the answer is there (Ctrl+Enter).</source>
        <translation type="unfinished">Stellt diese Frage, sobald die Antwort da ist (Strg+Eingabe).</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation type="unfinished">Geben Sie zuerst eine Frage ein.</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">Stellt die Frage zum gewählten Volumen (Strg+Eingabe).</translation>
    </message>
</context>
<context>
    <name>sections.editDialog</name>
    <message>
        <source>Edit the answer</source>
        <translation type="unfinished">Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Vom Leser bearbeitet:</translation>
    </message>
    <message>
        <source>The model&apos;s own words, which stay:</source>
        <translation type="unfinished">Die Worte des Modells, die bleiben:</translation>
    </message>
</context>
<context>
    <name>sections.goingOn</name>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">Was der Bericht durchgehen soll: Wählen Sie eine Vorlage, oder schreiben Sie eine eigene.</translation>
    </message>
    <message>
        <source>The report goes through the template “{name}”.</source>
        <translation type="unfinished">Der Bericht folgt der Vorlage „{name}“.</translation>
    </message>
    <message>
        <source>Marked as “{point}” and “{box}”.</source>
        <translation type="unfinished">Markiert als „{point}“ und „{box}“.</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">Das Volumen liegt unter einer nicht linearen Transformation.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">Wenden Sie die Transformation zuerst dauerhaft an (Modul Data, „Harden transform“).</translation>
    </message>
    <message>
        <source>Free report</source>
        <translation type="unfinished">Freier Bericht</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation type="unfinished">Eigene Vorlagen…</translation>
    </message>
</context>
<context>
    <name>sections.keeping</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Bring back the conversation that was cleared. The next question forgets it.</source>
        <translation type="unfinished">Holt das geleerte Gespräch zurück. Die nächste Frage vergisst es.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Leeren</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">Leert das Gespräch. Knoten in der Szene bleiben.</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation type="unfinished">Seite mit Bildern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Text</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished">Gespräch speichern</translation>
    </message>
    <message>
        <source>Saving the conversation…</source>
        <translation type="unfinished">Gespräch wird gespeichert…</translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation type="unfinished">Das Gespräch wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>sections.memory</name>
    <message>
        <source>{need} of memory with {precision}.</source>
        <translation type="unfinished">{need} Speicher mit {precision}.</translation>
    </message>
    <message>
        <source>{need} of memory with {precision}; {free} are free on {device}.</source>
        <translation type="unfinished">{need} Speicher mit {precision}; {free} sind auf {device} frei.</translation>
    </message>
    <message>
        <source>It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.</source>
        <translation type="unfinished">Es passt vielleicht nicht: {need} Speicher mit {precision}, aber nur {free} sind auf {device} frei.</translation>
    </message>
    <message>
        <source>Choose a smaller model or another device, or close other programs.</source>
        <translation type="unfinished">Wählen Sie ein kleineres Modell oder ein anderes Gerät, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">Automatisch</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">Voll</translation>
    </message>
    <message>
        <source>8 bits (about half the memory)</source>
        <translation type="unfinished">8 Bits (etwa der halbe Speicher)</translation>
    </message>
    <message>
        <source>4 bits (about a third of the memory)</source>
        <translation type="unfinished">4 Bits (etwa ein Drittel des Speichers)</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation type="unfinished">voller Genauigkeit</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished">8-Bit-Gewichten</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished">4-Bit-Gewichten</translation>
    </message>
</context>
<context>
    <name>sections.model</name>
    <message>
        <source>{name}: {title}, {free} of {all} GB free</source>
        <translation type="unfinished">{name}: {title}, {free} von {all} GB frei</translation>
    </message>
    <message>
        <source>From a folder on this computer. Its licence is its own; see its card.</source>
        <translation type="unfinished">Aus einem Ordner auf diesem Computer. Seine Lizenz ist seine eigene; siehe seine Karte.</translation>
    </message>
    <message>
        <source>{purpose}.
{source}. Licence: {licence}.</source>
        <translation type="unfinished">{purpose}.
{source}. Lizenz: {licence}.</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished">{size} herunterzuladen</translation>
    </message>
    <message>
        <source>Comes with MedPruner</source>
        <translation type="unfinished">In MedPruner enthalten</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Python-Pakete fehlen: {names}.</translation>
    </message>
    <message>
        <source>A server needs none of them.</source>
        <translation type="unfinished">Ein Server braucht keines davon.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished">Wird heruntergeladen…</translation>
    </message>
    <message>
        <source>Ready. It is loaded with the first question.</source>
        <translation type="unfinished">Bereit. Es wird mit der ersten Frage geladen.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">Herunterladen…</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation type="unfinished">Herunterladen anhalten</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">Pakete installieren…</translation>
    </message>
    <message>
        <source>Shall this computer answer, or a server of your department?</source>
        <translation type="unfinished">Soll dieser Computer antworten oder ein Server Ihrer Abteilung?</translation>
    </message>
    <message>
        <source>This computer: install…</source>
        <translation type="unfinished">Dieser Computer: installieren…</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">Nur Server</translation>
    </message>
    <message>
        <source>Looking whether the model is on this computer…</source>
        <translation type="unfinished">Es wird nachgesehen, ob das Modell auf diesem Computer ist…</translation>
    </message>
    <message>
        <source>{title} is not on this computer yet ({size} to download).</source>
        <translation type="unfinished">{title} ist noch nicht auf diesem Computer ({size} herunterzuladen).</translation>
    </message>
    <message>
        <source>Download the model…</source>
        <translation type="unfinished">Modell herunterladen…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">Automatisch</translation>
    </message>
    <message>
        <source>Installing packages…</source>
        <translation type="unfinished">Pakete werden installiert…</translation>
    </message>
    <message>
        <source>The worker starts again with the new packages.</source>
        <translation type="unfinished">Der Arbeitsprozess startet mit den neuen Paketen neu.</translation>
    </message>
    <message>
        <source>MedPruner is set to work offline.</source>
        <translation type="unfinished">MedPruner ist auf Offline-Arbeit eingestellt.</translation>
    </message>
    <message>
        <source>Uncheck &apos;Work offline&apos; under Storage to download a model.</source>
        <translation type="unfinished">Nehmen Sie unter „Speicherort“ das Kreuz bei „Offline arbeiten“ weg, um ein Modell herunterzuladen.</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished">Modell herunterladen</translation>
    </message>
    <message>
        <source>Folder of a model (safetensors)</source>
        <translation type="unfinished">Ordner eines Modells (safetensors)</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no model: there is no config.json in it.</source>
        <translation type="unfinished">Der Ordner &apos;{folder}&apos; enthält kein Modell: Darin ist keine config.json.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files.</source>
        <translation type="unfinished">Wählen Sie den Ordner, der config.json und die safetensors-Dateien enthält.</translation>
    </message>
    <message>
        <source>Remove the weights of {title} from this computer? They can be downloaded again.</source>
        <translation type="unfinished">Die Gewichte von {title} von diesem Computer entfernen? Sie können wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished">Modell entfernen</translation>
    </message>
</context>
<context>
    <name>sections.outdated</name>
    <message>
        <source>The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.</source>
        <translation type="unfinished">Die Belege gehören zu Einzelbild {number} von {count}; jetzt wird Einzelbild {shown} gezeigt. Fragen Sie noch einmal, damit es gelesen wird.</translation>
    </message>
    <message>
        <source>The volume was changed after this answer: the evidence may lie over something else.</source>
        <translation type="unfinished">Das Volumen wurde nach dieser Antwort verändert: Die Belege liegen womöglich über etwas anderem.</translation>
    </message>
</context>
<context>
    <name>sections.regions</name>
    <message>
        <source>The list of points is empty.</source>
        <translation type="unfinished">Die Punktliste ist leer.</translation>
    </message>
    <message>
        <source>Place a point where you want to know what it is.</source>
        <translation type="unfinished">Setzen Sie einen Punkt dorthin, wo Sie wissen wollen, was es ist.</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">Der Interessenbereich hat keine Größe.</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">Zeichnen Sie ihn noch einmal, größer als 0 mm.</translation>
    </message>
    <message>
        <source>The segmentation has no such segment.</source>
        <translation type="unfinished">Die Segmentierung hat kein solches Segment.</translation>
    </message>
    <message>
        <source>Choose one of its segments.</source>
        <translation type="unfinished">Wählen Sie eines ihrer Segmente.</translation>
    </message>
    <message>
        <source>The segment could not be laid over the volume.</source>
        <translation type="unfinished">Das Segment ließ sich nicht über das Volumen legen.</translation>
    </message>
    <message>
        <source>Check it in the Segment Editor.</source>
        <translation type="unfinished">Prüfen Sie es im Segment-Editor.</translation>
    </message>
</context>
<context>
    <name>sections.report</name>
    <message>
        <source>{sentence}, {time} left</source>
        <translation type="unfinished">{sentence}, noch {time}</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished">etwa {count} min</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation type="unfinished">etwa {count} s</translation>
    </message>
</context>
<context>
    <name>sections.result</name>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">Diese Antwort entfernen</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">Entfernt Markierungen, Heatmaps, Tabelle, Diagramm und Text der hier gezeigten Antwort.</translation>
    </message>
    <message>
        <source>Bring the answer back</source>
        <translation type="unfinished">Antwort zurückholen</translation>
    </message>
    <message>
        <source>Put the answer that was removed last into the scene again, while its volume is as it was.</source>
        <translation type="unfinished">Setzt die zuletzt entfernte Antwort wieder in die Szene, solange ihr Volumen ist, wie es war.</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">Schreibt Heatmaps, Gelesenes und die Antwort als DICOM-Objekte, die auf die Quellbilder verweisen.</translation>
    </message>
    <message>
        <source>Only an answer of this session can be written as DICOM: ask the question again.</source>
        <translation type="unfinished">Nur eine Antwort dieser Sitzung kann als DICOM geschrieben werden: Stellen Sie die Frage noch einmal.</translation>
    </message>
    <message>
        <source>The volume was not loaded from Slicer&apos;s DICOM database: there are no images to refer to.</source>
        <translation type="unfinished">Das Volumen wurde nicht aus der DICOM-Datenbank von Slicer geladen: Es gibt keine Bilder, auf die verwiesen werden könnte.</translation>
    </message>
    <message>
        <source>Answer attention of the word “{word}”.</source>
        <translation type="unfinished">Aufmerksamkeit der Antwort beim Wort „{word}“.</translation>
    </message>
    <message>
        <source>Click a word of the answer to see where it looked.</source>
        <translation type="unfinished">Klicken Sie auf ein Wort der Antwort, um zu sehen, wohin es geschaut hat.</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">Das Volumen liegt unter einer nicht linearen Transformation.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">Wenden Sie die Transformation zuerst dauerhaft an (Modul Data, „Harden transform“).</translation>
    </message>
    <message>
        <source>Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.</source>
        <translation type="unfinished">Diese Antwort aus der Szene entfernen? Sie kam mit einer geladenen Szene und kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation type="unfinished">Ordner für die DICOM-Dateien</translation>
    </message>
    <message>
        <source>Writing DICOM…</source>
        <translation type="unfinished">DICOM wird geschrieben…</translation>
    </message>
    <message>
        <source>{count} DICOM files were written: {names}.</source>
        <translation type="unfinished">{count} DICOM-Dateien wurden geschrieben: {names}.</translation>
    </message>
</context>
<context>
    <name>sections.server</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished">Dieser Computer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Server</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">Verbindung testen</translation>
    </message>
    <message>
        <source>Enter the address of the server and your token (Model section).</source>
        <translation type="unfinished">Geben Sie die Adresse des Servers und Ihren Zugangsschlüssel ein (Abschnitt Modell).</translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation type="unfinished">Eingeben…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished">Der Server wird gesucht…</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished">Fragen Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Connected: {title} answers.</source>
        <translation type="unfinished">Verbunden: Es antwortet {title}.</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section.</source>
        <translation type="unfinished">Drücken Sie „Verbindung testen“ im Abschnitt Modell.</translation>
    </message>
    <message>
        <source>Send volumes to a server</source>
        <translation type="unfinished">Volumen an einen Server senden</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished">Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask again, or choose &apos;This computer&apos; in the Model section.</source>
        <translation type="unfinished">Fragen Sie noch einmal, oder wählen Sie „Dieser Computer“ im Abschnitt Modell.</translation>
    </message>
    <message>
        <source>What answers was changed.</source>
        <translation type="unfinished">Es antwortet jetzt ein anderer Computer.</translation>
    </message>
</context>
<context>
    <name>sections.sliceTable</name>
    <message>
        <source>Slices</source>
        <translation type="unfinished">Schichten</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished">Abstand</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">Gelesen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished">Tokens</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished">Aufmerksamkeit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">ja</translation>
    </message>
    <message>
        <source>as {slice}</source>
        <translation type="unfinished">als {slice}</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">nein</translation>
    </message>
</context>
<context>
    <name>sections.storage</name>
    <message>
        <source>The worker starts again with other storage settings.</source>
        <translation type="unfinished">Der Arbeitsprozess startet mit anderem Speicherort neu.</translation>
    </message>
</context>
<context>
    <name>sections.summary</name>
    <message>
        <source>slices</source>
        <translation type="unfinished">Schichten</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished">Encoder</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished">Tokens</translation>
    </message>
    <message>
        <source>language model</source>
        <translation type="unfinished">Sprachmodell</translation>
    </message>
    <message>
        <source>Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).</source>
        <translation type="unfinished">Gelesen: {slices}, {tokens} von {allTokens} visuellen Tokens ({share}).</translation>
    </message>
    <message>
        <source>{seconds} s to read the scan ({stages}), {first} s to the first word.</source>
        <translation type="unfinished">{seconds} s zum Lesen der Aufnahme ({stages}), {first} s bis zum ersten Wort.</translation>
    </message>
    <message>
        <source>Probability of being right: {confidence} (calibrated on phantoms).</source>
        <translation type="unfinished">Wahrscheinlichkeit, dass die Antwort stimmt: {confidence} (an Phantomen kalibriert).</translation>
    </message>
    <message>
        <source>Mean token probability: {confidence} (not calibrated).</source>
        <translation type="unfinished">Mittlere Tokenwahrscheinlichkeit: {confidence} (nicht kalibriert).</translation>
    </message>
    <message>
        <source>{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”</source>
        <translation type="unfinished">{verdict}. Ausgedünnt, {share} der Tokens, {a} s zum Lesen der Aufnahme: „{pruned}“ Alle Tokens, {b} s: „{unpruned}“</translation>
    </message>
    <message>
        <source>The same answer with nothing pruned</source>
        <translation type="unfinished">Dieselbe Antwort ohne Ausdünnung</translation>
    </message>
    <message>
        <source>Another answer with nothing pruned</source>
        <translation type="unfinished">Eine andere Antwort ohne Ausdünnung</translation>
    </message>
</context>
<context>
    <name>sections.templateDialog</name>
    <message>
        <source>Templates for reports</source>
        <translation type="unfinished">Vorlagen für Berichte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation type="unfinished">Jede Modalität</translation>
    </message>
    <message>
        <source>What the report shall go through, and in which order</source>
        <translation type="unfinished">Was der Bericht durchgehen soll und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation type="unfinished">Vorlage:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished">Name:</translation>
    </message>
    <message>
        <source>For:</source>
        <translation type="unfinished">Für:</translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished">Neue Vorlage</translation>
    </message>
</context>
<context>
    <name>sections.templates</name>
    <message>
        <source>Chest CT</source>
        <translation type="unfinished">CT des Thorax</translation>
    </message>
    <message>
        <source>Report on the chest: lungs and airways; pleura; mediastinum and hila; heart and great vessels; chest wall and bones; upper abdomen as far as it is shown.</source>
        <translation type="unfinished">Bericht über den Thorax: Lunge und Atemwege; Pleura; Mediastinum und Hili; Herz und große Gefäße; Thoraxwand und Knochen; Oberbauch, soweit abgebildet.</translation>
    </message>
    <message>
        <source>CT of the abdomen and pelvis</source>
        <translation type="unfinished">CT von Abdomen und Becken</translation>
    </message>
    <message>
        <source>Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones.</source>
        <translation type="unfinished">Bericht über Abdomen und Becken: Leber, Gallenblase und Gallenwege; Milz; Pankreas; Nebennieren, Nieren, Harnwege; Magen und Darm; Gefäße und Lymphknoten; Peritoneum und freie Flüssigkeit; Beckenorgane; Knochen.</translation>
    </message>
    <message>
        <source>CT of the head</source>
        <translation type="unfinished">CT des Kopfes</translation>
    </message>
    <message>
        <source>Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, sinuses, mastoids and orbits.</source>
        <translation type="unfinished">Bericht über den Kopf: Blutung; Infarktzeichen; Raumforderungseffekt und Mittellinie; Ventrikel und Zisternen; Schädel, Schädelbasis, Nebenhöhlen, Mastoide und Orbitae.</translation>
    </message>
    <message>
        <source>MR of the head</source>
        <translation type="unfinished">MR des Kopfes</translation>
    </message>
    <message>
        <source>Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; vessels as far as they are shown; skull base, sinuses and orbits.</source>
        <translation type="unfinished">Bericht über den Kopf: graue und weiße Substanz; Raumforderungen; Mittellinie; Ventrikel und Zisternen; hintere Schädelgrube; Gefäße, soweit abgebildet; Schädelbasis, Nebenhöhlen und Orbitae.</translation>
    </message>
    <message>
        <source>MR of the spine</source>
        <translation type="unfinished">MR der Wirbelsäule</translation>
    </message>
    <message>
        <source>Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; soft tissue.</source>
        <translation type="unfinished">Bericht über die Wirbelsäule: Stellung; Wirbelkörper und Knochenmark; Bandscheiben, Segment für Segment; Spinalkanal und Myelon; Neuroforamina; Weichteile.</translation>
    </message>
</context>
<context>
    <name>sections.transcript</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Vom Leser bearbeitet:</translation>
    </message>
</context>
<context>
    <name>sections.volume</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished">Erkennen</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished">Keines von beiden</translation>
    </message>
    <message>
        <source>Choose the volume to ask about.</source>
        <translation type="unfinished">Wählen Sie das Volumen, um das es gehen soll.</translation>
    </message>
    <message>
        <source>No volume is loaded. Load a CT or MR of your own, or the sample.</source>
        <translation type="unfinished">Es ist kein Volumen geladen. Laden Sie ein eigenes CT oder MR, oder das Beispiel.</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation type="unfinished">Beispiel laden</translation>
    </message>
    <message>
        <source>Looking at the slices…</source>
        <translation type="unfinished">Schichten werden angesehen…</translation>
    </message>
    <message>
        <source>Choose a volume to see how much of it would be read.</source>
        <translation type="unfinished">Wählen Sie ein Volumen, um zu sehen, wie viel davon gelesen würde.</translation>
    </message>
    <message>
        <source>All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.</source>
        <translation type="unfinished">Alle {slices} Schichten würden in {images} Bildern von bis zu {thickest} mm gelesen; das Modell nimmt {most}.</translation>
    </message>
    <message>
        <source>The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not.</source>
        <translation type="unfinished">Die {slices} Schichten im Bereich würden in {images} Bildern von bis zu {thickest} mm gelesen, die anderen {others} nicht.</translation>
    </message>
    <message>
        <source>About {kept} of {all} slices would be read ({share}).</source>
        <translation type="unfinished">Etwa {kept} von {all} Schichten würden gelesen ({share}).</translation>
    </message>
    <message>
        <source>About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.</source>
        <translation type="unfinished">Etwa {kept} der {asked} Schichten im Bereich würden gelesen; nach den anderen {others} wird nicht gefragt.</translation>
    </message>
    <message>
        <source>The volume has {count}; {all} of them are looked at, evenly spaced.</source>
        <translation type="unfinished">Das Volumen hat {count}; {all} davon werden angesehen, in gleichen Abständen.</translation>
    </message>
</context>
<context>
    <name>sections.waiting</name>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished">Als Nächstes: {question}</translation>
    </message>
    <message>
        <source>Press to take this question back.</source>
        <translation type="unfinished">Drücken, um diese Frage zurückzunehmen.</translation>
    </message>
</context>
<context>
    <name>server.closed</name>
    <message>
        <source>Ray does not ask for its token here.</source>
        <translation type="unfinished">Ray verlangt hier sein Token nicht.</translation>
    </message>
    <message>
        <source>Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).</source>
        <translation type="unfinished">Starten Sie jeden Teil des Clusters mit RAY_AUTH_MODE=token und einem eigenen Token (Resources/Docs/server.md).</translation>
    </message>
</context>
<context>
    <name>server.fetching</name>
    <message>
        <source>Waiting for other series to be fetched</source>
        <translation type="unfinished">Es wird gewartet, bis andere Serien geholt sind</translation>
    </message>
</context>
<context>
    <name>server.guest</name>
    <message>
        <source>This server runs {title}.</source>
        <translation type="unfinished">Dieser Server verwendet {title}.</translation>
    </message>
    <message>
        <source>Choose that model.</source>
        <translation type="unfinished">Wählen Sie dieses Modell.</translation>
    </message>
</context>
<context>
    <name>server.refusals</name>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The server does not understand this request.</source>
        <translation type="unfinished">Der Server versteht diese Anfrage nicht.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">Installieren Sie nur eine Version von MedPruner.</translation>
    </message>
    <message>
        <source>The voxels were damaged on their way.</source>
        <translation type="unfinished">Die Voxel wurden auf dem Weg beschädigt.</translation>
    </message>
    <message>
        <source>The volume is larger than this server takes.</source>
        <translation type="unfinished">Das Volumen ist größer, als dieser Server annimmt.</translation>
    </message>
    <message>
        <source>Crop or resample it, then ask again.</source>
        <translation type="unfinished">Schneiden Sie es zu oder tasten Sie es gröber ab, dann fragen Sie erneut.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation type="unfinished">Der Server ist ausgelastet.</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation type="unfinished">Fragen Sie in einigen Sekunden erneut.</translation>
    </message>
    <message>
        <source>This took longer than the server allows.</source>
        <translation type="unfinished">Das dauerte länger, als der Server erlaubt.</translation>
    </message>
    <message>
        <source>Ask again later, or about a region.</source>
        <translation type="unfinished">Fragen Sie später erneut oder zu einer Region.</translation>
    </message>
    <message>
        <source>These voxels cannot be a volume.</source>
        <translation type="unfinished">Diese Voxel können kein Volumen sein.</translation>
    </message>
    <message>
        <source>Load the volume again, then ask again.</source>
        <translation type="unfinished">Laden Sie das Volumen neu, dann fragen Sie erneut.</translation>
    </message>
    <message>
        <source>The server does not know this token.</source>
        <translation type="unfinished">Der Server kennt dieses Token nicht.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a token.</source>
        <translation type="unfinished">Lassen Sie sich vom Betreiber des Servers ein Token geben.</translation>
    </message>
    <message>
        <source>The server does not go by that name.</source>
        <translation type="unfinished">Der Server heißt nicht so.</translation>
    </message>
    <message>
        <source>Use the address that you were given.</source>
        <translation type="unfinished">Verwenden Sie die Adresse, die man Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>Web pages may not ask this server.</source>
        <translation type="unfinished">Webseiten dürfen diesen Server nicht fragen.</translation>
    </message>
    <message>
        <source>Use the panel in 3D Slicer.</source>
        <translation type="unfinished">Verwenden Sie das Bedienfeld in 3D Slicer.</translation>
    </message>
    <message>
        <source>This server does not fetch scans from there.</source>
        <translation type="unfinished">Dieser Server holt von dort keine Aufnahmen.</translation>
    </message>
    <message>
        <source>Send the voxels, or ask whoever runs the server to allow that archive.</source>
        <translation type="unfinished">Schicken Sie die Voxel, oder bitten Sie den Betreiber des Servers, dieses Archiv zu erlauben.</translation>
    </message>
    <message>
        <source>The server does not have this volume (any more).</source>
        <translation type="unfinished">Der Server hat dieses Volumen nicht (mehr).</translation>
    </message>
    <message>
        <source>Ask again: it is sent again.</source>
        <translation type="unfinished">Fragen Sie erneut: Es wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The server has no room for this volume.</source>
        <translation type="unfinished">Der Server hat keinen Platz für dieses Volumen.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">Sagen Sie es dem Betreiber des Servers oder fragen Sie später erneut.</translation>
    </message>
    <message>
        <source>MedPruner on your computer is older than on the server.</source>
        <translation type="unfinished">MedPruner auf Ihrem Computer ist älter als auf dem Server.</translation>
    </message>
    <message>
        <source>Update MedPruner.</source>
        <translation type="unfinished">Aktualisieren Sie MedPruner.</translation>
    </message>
    <message>
        <source>MedPruner on your computer is newer than on the server.</source>
        <translation type="unfinished">MedPruner auf Ihrem Computer ist neuer als auf dem Server.</translation>
    </message>
    <message>
        <source>Have the server updated.</source>
        <translation type="unfinished">Lassen Sie den Server aktualisieren.</translation>
    </message>
    <message>
        <source>The upload goes on elsewhere.</source>
        <translation type="unfinished">Die Übertragung geht an anderer Stelle weiter.</translation>
    </message>
    <message>
        <source>The computer that was answering has failed.</source>
        <translation type="unfinished">Der antwortende Computer ist ausgefallen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong on the server.</source>
        <translation type="unfinished">Auf dem Server ging etwas Unvorhergesehenes schief.</translation>
    </message>
</context>
<context>
    <name>server.replica</name>
    <message>
        <source>Questions before this one: {count}</source>
        <translation type="unfinished">Fragen vor dieser: {count}</translation>
    </message>
</context>
<context>
    <name>server.run</name>
    <message>
        <source>At {host} others could read along: there is no certificate.</source>
        <translation type="unfinished">Unter {host} könnten andere mitlesen: Es gibt kein Zertifikat.</translation>
    </message>
    <message>
        <source>Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them.</source>
        <translation type="unfinished">Geben Sie --certificate und --key an, oder bleiben Sie bei 127.0.0.1 hinter einem Proxy, der beides hat.</translation>
    </message>
    <message>
        <source>The server has no users yet.</source>
        <translation type="unfinished">Der Server hat noch keine Benutzer.</translation>
    </message>
    <message>
        <source>Add one: medpruner serve --add-user NAME.</source>
        <translation type="unfinished">Fügen Sie einen hinzu: medpruner serve --add-user NAME.</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used: {error}.</source>
        <translation type="unfinished">Zertifikat und Schlüssel lassen sich nicht verwenden: {error}.</translation>
    </message>
    <message>
        <source>Give the files of a certificate and of its key.</source>
        <translation type="unfinished">Geben Sie die Dateien eines Zertifikats und seines Schlüssels an.</translation>
    </message>
    <message>
        <source>The certificate is not good today: {error}.</source>
        <translation type="unfinished">Das Zertifikat gilt heute nicht: {error}.</translation>
    </message>
    <message>
        <source>Have it renewed: no client would connect. Then start again.</source>
        <translation type="unfinished">Lassen Sie es erneuern: Kein Client würde sich verbinden. Starten Sie dann neu.</translation>
    </message>
    <message>
        <source>Nothing can listen at port {port} of {host}: {reason}.</source>
        <translation type="unfinished">An Port {port} von {host} kann nichts lauschen: {reason}.</translation>
    </message>
    <message>
        <source>End what listens there, or give another --port.</source>
        <translation type="unfinished">Beenden Sie, was dort lauscht, oder geben Sie einen anderen --port an.</translation>
    </message>
    <message>
        <source>A server runs in {folder} already.</source>
        <translation type="unfinished">In {folder} läuft bereits ein Server.</translation>
    </message>
    <message>
        <source>End it, or give another --folder.</source>
        <translation type="unfinished">Beenden Sie ihn, oder geben Sie ein anderes --folder an.</translation>
    </message>
</context>
<context>
    <name>server.series</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">Der Arbeitsspeicher des Computers reichte nicht.</translation>
    </message>
    <message>
        <source>Choose a smaller series.</source>
        <translation type="unfinished">Wählen Sie eine kleinere Serie.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Etwas Unvorhergesehenes ging schief ({where}).</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation type="unfinished">Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
</context>
<context>
    <name>server.users</name>
    <message>
        <source>&apos;{name}&apos; is no name for a user.</source>
        <translation type="unfinished">„{name}“ ist kein Name für einen Benutzer.</translation>
    </message>
    <message>
        <source>Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit.</source>
        <translation type="unfinished">Nehmen Sie bis zu 32 Zeichen aus a-z, 0-9, Punkt, Bindestrich und Unterstrich, mit einem Buchstaben oder einer Ziffer am Anfang.</translation>
    </message>
    <message>
        <source>There is no user &apos;{name}&apos;.</source>
        <translation type="unfinished">Es gibt keinen Benutzer „{name}“.</translation>
    </message>
    <message>
        <source>See users.json in the server&apos;s folder.</source>
        <translation type="unfinished">Siehe users.json im Ordner des Servers.</translation>
    </message>
</context>
<context>
    <name>service.forms</name>
    <message>
        <source>The request &apos;{kind}&apos; has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">Die Anfrage &apos;{kind}&apos; hat kein lesbares &apos;{field}&apos;.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">Installieren Sie nur eine Version von MedPruner.</translation>
    </message>
    <message>
        <source>What the worker said (&apos;{kind}&apos;) has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">Was der Arbeitsprozess meldete (&apos;{kind}&apos;), hat kein lesbares &apos;{field}&apos;.</translation>
    </message>
    <message>
        <source>Ask again. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">Fragen Sie noch einmal. Geschieht es wieder, kopieren Sie das Protokoll in einen Fehlerbericht.</translation>
    </message>
</context>
<context>
    <name>service.messages</name>
    <message>
        <source>What was handed over is damaged ({kind}).</source>
        <translation type="unfinished">Was übergeben wurde, ist beschädigt ({kind}).</translation>
    </message>
    <message>
        <source>Check the free space of the temporary folder, then ask again.</source>
        <translation type="unfinished">Prüfen Sie den freien Platz im temporären Ordner und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">Der Interessenbereich hat keine Größe.</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">Zeichnen Sie ihn noch einmal, größer als 0 mm.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be handed to the worker, or back: {reason}.</source>
        <translation type="unfinished">&apos;{file}&apos; konnte nicht an den Arbeitsprozess oder zurück übergeben werden: {reason}.</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">Schaffen Sie Platz im temporären Ordner (oder setzen Sie TMPDIR auf einen anderen) und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A message names a file that is not in the shared folder.</source>
        <translation type="unfinished">Eine Nachricht nennt eine Datei, die nicht im gemeinsamen Ordner liegt.</translation>
    </message>
    <message>
        <source>Restart the worker.</source>
        <translation type="unfinished">Starten Sie den Arbeitsprozess neu.</translation>
    </message>
</context>
<context>
    <name>service.wire</name>
    <message>
        <source>What the server sent is damaged.</source>
        <translation type="unfinished">Was der Server gesendet hat, ist beschädigt.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Fragen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>service.worker</name>
    <message>
        <source>The worker knows no request &apos;{kind}&apos;.</source>
        <translation type="unfinished">Der Arbeitsprozess kennt keine Anfrage &apos;{kind}&apos;.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">Installieren Sie nur eine Version von MedPruner.</translation>
    </message>
    <message>
        <source>The Python package &apos;{name}&apos; is missing or damaged.</source>
        <translation type="unfinished">Das Python-Paket &apos;{name}&apos; fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Install the packages that MedPruner needs (Model section), then ask again.</source>
        <translation type="unfinished">Installieren Sie die Pakete, die MedPruner braucht (Abschnitt „Modell“), und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">Der Arbeitsspeicher des Computers reichte nicht.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model; then ask again.</source>
        <translation type="unfinished">Schließen Sie andere Programme oder Volumen, oder wählen Sie ein kleineres Modell; fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Etwas Unvorhergesehenes ging schief ({where}).</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">Kopieren Sie bitte das Protokoll in einen Fehlerbericht; fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished">Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished">Laden Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation type="unfinished">Der Computer läuft auf Akku.</translation>
    </message>
    <message>
        <source>The scan is read when a question is asked.</source>
        <translation type="unfinished">Die Aufnahme wird gelesen, wenn eine Frage gestellt wird.</translation>
    </message>
    <message>
        <source>These pruning settings cannot be: {error}</source>
        <translation type="unfinished">Diese Einstellungen der Ausdünnung können nicht sein: {error}</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation type="unfinished">Wählen Sie eine Voreinstellung.</translation>
    </message>
    <message>
        <source>No volume is open.</source>
        <translation type="unfinished">Es ist kein Volumen geöffnet.</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">Wählen Sie zuerst ein Volumen.</translation>
    </message>
    <message>
        <source>The answer is about another volume.</source>
        <translation type="unfinished">Die Antwort betrifft ein anderes Volumen.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation type="unfinished">Stellen Sie die Frage noch einmal.</translation>
    </message>
</context>
<context>
    <name>trust.scope</name>
    <message>
        <source>The file {file} of the model is damaged.</source>
        <translation type="unfinished">Die Datei {file} des Modells ist beschädigt.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Laden Sie das Modell noch einmal herunter.</translation>
    </message>
    <message>
        <source>The modality is unknown; intensities were scaled like MR.</source>
        <translation type="unfinished">Die Modalität ist unbekannt; die Intensitäten wurden wie bei MR skaliert.</translation>
    </message>
    <message>
        <source>This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing.</source>
        <translation type="unfinished">Dieses Volumen sieht nicht aus wie die synthetischen Phantome, für die dieses Modell gemacht ist: Seine Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>This model only knows questions about eleven findings in chest phantoms, and reports: its answer to this one means nothing.</source>
        <translation type="unfinished">Dieses Modell kennt nur Fragen zu elf Befunden in Thorax-Phantomen und Befundberichte: Seine Antwort auf diese Frage bedeutet nichts.</translation>
    </message>
</context>
<context>
    <name>trust.unevaluated</name>
    <message>
        <source>Each question is answered from the scan alone: the model does not see what was asked and said before. Its makers did not evaluate conversations of several turns about a volume.</source>
        <translation type="unfinished">Jede Frage wird allein aus der Aufnahme beantwortet: Das Modell sieht nicht, was vorher gefragt und gesagt wurde. Seine Hersteller haben Gespräche über mehrere Fragen zu einem Volumen nicht geprüft.</translation>
    </message>
    <message>
        <source>The model sees this volume and no other: it cannot compare it with an earlier one. Its makers did not evaluate comparisons of volumes.</source>
        <translation type="unfinished">Das Modell sieht dieses Volumen und kein anderes: Es kann nicht mit einem früheren vergleichen. Seine Hersteller haben Vergleiche von Volumen nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>views.handOver</name>
    <message>
        <source>Segment Editor</source>
        <translation type="unfinished">Segment-Editor</translation>
    </message>
</context>
<context>
    <name>views.sliceStatus</name>
    <message>
        <source>Frame {shown} of {count}: not the one that was read, which is frame {number}</source>
        <translation type="unfinished">Einzelbild {shown} von {count}: nicht das gelesene, das ist Einzelbild {number}</translation>
    </message>
</context>
<context>
    <name>worker.ahead</name>
    <message>
        <source>The volume has been read.</source>
        <translation type="unfinished">Das Volumen ist gelesen.</translation>
    </message>
    <message>
        <source>Reading ahead: {what}</source>
        <translation type="unfinished">Vorauslesen: {what}</translation>
    </message>
    <message>
        <source>Not read ahead: {why}</source>
        <translation type="unfinished">Nicht vorausgelesen: {why}</translation>
    </message>
</context>
<context>
    <name>worker.client</name>
    <message>
        <source>The worker said what cannot be understood, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">Der Arbeitsprozess meldete Unverständliches und wurde deshalb beendet. Er startet mit der nächsten Frage neu.</translation>
    </message>
    <message>
        <source>The worker did not stop within two seconds, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">Der Arbeitsprozess hielt nicht innerhalb von zwei Sekunden an und wurde deshalb beendet. Er startet mit der nächsten Frage neu.</translation>
    </message>
</context>
<context>
    <name>worker.connection</name>
    <message>
        <source>The certificate of {address} is not good: {reason}.</source>
        <translation type="unfinished">Das Zertifikat von {address} ist nicht gültig: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell whoever runs the server.</source>
        <translation type="unfinished">Es wurde nichts gesendet. Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>No computer with the name {host} is found.</source>
        <translation type="unfinished">Es wird kein Computer mit dem Namen {host} gefunden.</translation>
    </message>
    <message>
        <source>Check the address and the network (is a VPN needed?).</source>
        <translation type="unfinished">Prüfen Sie die Adresse und das Netzwerk (ist ein VPN nötig?).</translation>
    </message>
    <message>
        <source>No server answers at {address}.</source>
        <translation type="unfinished">Unter {address} antwortet kein Server.</translation>
    </message>
    <message>
        <source>Check the address and whether the server (or your tunnel to it) runs.</source>
        <translation type="unfinished">Prüfen Sie die Adresse und ob der Server (oder Ihr Tunnel zu ihm) läuft.</translation>
    </message>
    <message>
        <source>Nothing comes from {address} any more.</source>
        <translation type="unfinished">Von {address} kommt nichts mehr.</translation>
    </message>
    <message>
        <source>Check the network (is a VPN needed?), then ask again.</source>
        <translation type="unfinished">Prüfen Sie das Netzwerk (ist ein VPN nötig?), und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The proxy does not let this through ({reason}).</source>
        <translation type="unfinished">Der Proxy lässt dies nicht durch ({reason}).</translation>
    </message>
    <message>
        <source>Have the server&apos;s name put on the proxy&apos;s list of exceptions (NO_PROXY).</source>
        <translation type="unfinished">Lassen Sie den Namen des Servers in die Ausnahmen des Proxys aufnehmen (NO_PROXY).</translation>
    </message>
    <message>
        <source>The connection to {address} was lost ({reason}).</source>
        <translation type="unfinished">Die Verbindung zu {address} ging verloren ({reason}).</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished">Prüfen Sie das Netzwerk, und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The server at {address} does not run; something in front of it answers.</source>
        <translation type="unfinished">Der Server unter {address} läuft nicht; es antwortet etwas, das vor ihm steht.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">Sagen Sie es dem Betreiber des Servers oder fragen Sie später erneut.</translation>
    </message>
    <message>
        <source>What answers at {address} is no server of MedPruner.</source>
        <translation type="unfinished">Was unter {address} antwortet, ist kein Server von MedPruner.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished">Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server speaks another version ({version}).</source>
        <translation type="unfinished">Der Server hat eine andere Version ({version}).</translation>
    </message>
    <message>
        <source>Update MedPruner on this computer: it is older.</source>
        <translation type="unfinished">Aktualisieren Sie MedPruner auf diesem Computer: Es ist älter.</translation>
    </message>
    <message>
        <source>Have the server updated: it is older.</source>
        <translation type="unfinished">Lassen Sie den Server aktualisieren: Er ist älter.</translation>
    </message>
</context>
<context>
    <name>worker.ending</name>
    <message>
        <source>The worker process ended because the computer ran out of memory.</source>
        <translation type="unfinished">Der Arbeitsprozess endete, weil der Arbeitsspeicher des Computers nicht reichte.</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly (code {code}).</source>
        <translation type="unfinished">Der Arbeitsprozess endete unerwartet (Code {code}).</translation>
    </message>
    <message>
        <source>The worker process crashed ({what}).</source>
        <translation type="unfinished">Der Arbeitsprozess stürzte ab ({what}).</translation>
    </message>
    <message>
        <source>The worker process was ended from outside, perhaps because the computer ran out of memory.</source>
        <translation type="unfinished">Der Arbeitsprozess wurde von außen beendet, vielleicht weil der Arbeitsspeicher nicht reichte.</translation>
    </message>
    <message>
        <source>Ask again: the worker starts anew. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">Fragen Sie noch einmal: Der Arbeitsprozess startet neu. Geschieht es wieder, kopieren Sie das Protokoll in einen Fehlerbericht.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.</source>
        <translation type="unfinished">Schließen Sie andere Programme oder Volumen, oder wählen Sie ein kleineres Modell oder Gewichte mit weniger Bits; fragen Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>worker.errand</name>
    <message>
        <source>No server is set.</source>
        <translation type="unfinished">Es ist kein Server eingestellt.</translation>
    </message>
    <message>
        <source>Enter its address and your token in the Model section.</source>
        <translation type="unfinished">Geben Sie seine Adresse und Ihren Zugangsschlüssel im Abschnitt Modell ein.</translation>
    </message>
    <message>
        <source>You have not agreed to send volumes to this server.</source>
        <translation type="unfinished">Sie haben nicht zugestimmt, Volumen an diesen Server zu senden.</translation>
    </message>
    <message>
        <source>Ask, and you will be asked.</source>
        <translation type="unfinished">Stellen Sie eine Frage, dann werden Sie um Zustimmung gebeten.</translation>
    </message>
    <message>
        <source>The server runs another model now.</source>
        <translation type="unfinished">Auf dem Server läuft jetzt ein anderes Modell.</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section, then ask again.</source>
        <translation type="unfinished">Drücken Sie „Verbindung testen“ im Abschnitt Modell, und fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Sending the volume to {host}</source>
        <translation type="unfinished">Das Volumen wird an {host} gesendet</translation>
    </message>
    <message>
        <source>The server went away in the middle of its answer.</source>
        <translation type="unfinished">Der Server ist mitten in seiner Antwort verschwunden.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in {seconds} s</source>
        <translation type="unfinished">Der Server ist beschäftigt. Er wird in {seconds} s wieder gefragt</translation>
    </message>
    <message>
        <source>{problem} Trying again for {seconds} s</source>
        <translation type="unfinished">{problem} Es wird noch {seconds} s lang versucht</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>worker.folders</name>
    <message>
        <source>There is no folder in which a volume could be handed to the worker: {reason}.</source>
        <translation type="unfinished">Es gibt keinen Ordner, in dem ein Volumen dem Arbeitsprozess übergeben werden könnte: {reason}.</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">Schaffen Sie Platz im temporären Ordner (oder setzen Sie TMPDIR auf einen anderen) und fragen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>worker.install</name>
    <message>
        <source>To download: about {size} MB.</source>
        <translation type="unfinished">Herunterzuladen: etwa {size} MB.</translation>
    </message>
    <message>
        <source>To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.</source>
        <translation type="unfinished">Herunterzuladen: etwa {small} GB nur für den Prozessor, {large} GB mit einer NVIDIA-Karte.</translation>
    </message>
    <message>
        <source>The PyTorch extension is not installed.</source>
        <translation type="unfinished">Die Erweiterung PyTorch ist nicht installiert.</translation>
    </message>
    <message>
        <source>Open the Extensions Manager, install &apos;PyTorch&apos;, restart Slicer, then come back here.</source>
        <translation type="unfinished">Öffnen Sie den Extensions Manager, installieren Sie „PyTorch“, starten Sie Slicer neu und kommen Sie hierher zurück.</translation>
    </message>
    <message>
        <source>PyTorch was not installed.</source>
        <translation type="unfinished">PyTorch wurde nicht installiert.</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; again when you want to go on.</source>
        <translation type="unfinished">Drücken Sie wieder „Pakete installieren“, wenn Sie weitermachen wollen.</translation>
    </message>
    <message>
        <source>The packages were not installed.</source>
        <translation type="unfinished">Die Pakete wurden nicht installiert.</translation>
    </message>
    <message>
        <source>DICOM results need the package {package}, which was not installed.</source>
        <translation type="unfinished">DICOM-Ergebnisse brauchen das Paket {package}, das nicht installiert wurde.</translation>
    </message>
    <message>
        <source>Press &apos;DICOM…&apos; again when you want to go on.</source>
        <translation type="unfinished">Drücken Sie wieder „DICOM…“, wenn Sie weitermachen wollen.</translation>
    </message>
    <message>
        <source>The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.</source>
        <translation type="unfinished">Die Python-Pakete brauchen {needed} MB auf der Platte; {free} MB sind dort frei, wo Slicer sie ablegt.</translation>
    </message>
    <message>
        <source>Free disk space in {folder}, then press &apos;Install packages&apos; again.</source>
        <translation type="unfinished">Schaffen Sie Platz in {folder} und drücken Sie wieder „Pakete installieren“.</translation>
    </message>
    <message>
        <source>The Python packages could not be installed ({kind}).</source>
        <translation type="unfinished">Die Python-Pakete konnten nicht installiert werden ({kind}).</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again.</source>
        <translation type="unfinished">Prüfen Sie Netz, Proxy und freien Plattenplatz; die Python-Konsole zeigt, was pip gemeldet hat. Versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>worker.link</name>
    <message>
        <source>The worker process could not be started ({reason}).</source>
        <translation type="unfinished">Der Arbeitsprozess konnte nicht gestartet werden ({reason}).</translation>
    </message>
</context>
<context>
    <name>worker.pictures</name>
    <message>
        <source>There is no picture: the volume has gone, or has been changed since.</source>
        <translation type="unfinished">Es gibt kein Bild: Das Volumen ist nicht mehr da oder wurde seither geändert.</translation>
    </message>
</context>
<context>
    <name>worker.server</name>
    <message>
        <source>&apos;{text}&apos; is no address of a server.</source>
        <translation type="unfinished">„{text}“ ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>It begins with https://, such as https://medpruner.example.org.</source>
        <translation type="unfinished">Sie beginnt mit https://, wie https://medpruner.example.org.</translation>
    </message>
    <message>
        <source>Without https:// anyone on the way could read what is sent.</source>
        <translation type="unfinished">Ohne https:// könnte jeder auf dem Weg lesen, was gesendet wird.</translation>
    </message>
    <message>
        <source>Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642.</source>
        <translation type="unfinished">Schreiben Sie https:// an den Anfang, oder öffnen Sie einen Tunnel mit SSH und schreiben Sie http://127.0.0.1:8642.</translation>
    </message>
</context>
<context>
    <name>worker.session</name>
    <message>
        <source>No volume is chosen.</source>
        <translation type="unfinished">Es ist kein Volumen gewählt.</translation>
    </message>
    <message>
        <source>Load a CT or MR volume (or the sample phantom) and choose it above.</source>
        <translation type="unfinished">Laden Sie ein CT- oder MR-Volumen (oder das Beispielphantom) und wählen Sie es oben aus.</translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation type="unfinished">Die Frage wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The volume was changed while it was being read.</source>
        <translation type="unfinished">Das Volumen wurde geändert, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>Ask again when it is as it shall be.</source>
        <translation type="unfinished">Fragen Sie noch einmal, wenn es ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>The volume was removed while it was being read.</source>
        <translation type="unfinished">Das Volumen wurde entfernt, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>Choose another volume.</source>
        <translation type="unfinished">Wählen Sie ein anderes Volumen.</translation>
    </message>
    <message>
        <source>The scene was closed while a question was being answered.</source>
        <translation type="unfinished">Die Szene wurde geschlossen, während eine Frage beantwortet wurde.</translation>
    </message>
    <message>
        <source>Load a volume and ask again.</source>
        <translation type="unfinished">Laden Sie ein Volumen und fragen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>worker.unforeseen</name>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Etwas Unvorhergesehenes ging schief ({where}).</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">Kopieren Sie bitte das Protokoll in einen Fehlerbericht; fragen Sie dann noch einmal.</translation>
    </message>
</context>
</TS>
