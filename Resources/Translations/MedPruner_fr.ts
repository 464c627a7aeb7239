<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
<context>
    <name>MedPruner</name>
    <message>
        <source>Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after redundant slices and tokens have been left out. Research software, not for clinical use.</source>
        <translation type="unfinished">Posez des questions sur un volume TDM ou IRM en langage courant. Un modèle vision-langage médical 3D répond sur cet ordinateur, après que les coupes et les jetons redondants ont été écartés. Logiciel de recherche, non destiné à un usage clinique.</translation>
    </message>
    <message>
        <source>The method: MedPruner, arXiv 2603.11625. This is an independent implementation.</source>
        <translation type="unfinished">La méthode : MedPruner, arXiv 2603.11625. Ceci en est une mise en œuvre indépendante.</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Des paquets Python manquent : {names}.</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; in the Model section first, or have a server answer.</source>
        <translation type="unfinished">Appuyez d&apos;abord sur « Installer les paquets » dans la section Modèle, ou faites répondre un serveur.</translation>
    </message>
    <message>
        <source>Research software, not for clinical use. Answers can be wrong: never base a diagnosis or treatment on them.</source>
        <translation type="unfinished">Logiciel de recherche, non destiné à un usage clinique. Les réponses peuvent être fausses : ne fondez jamais un diagnostic ou un traitement sur elles.</translation>
    </message>
    <message>
        <source>MedPruner has not been validated for any medical purpose.</source>
        <translation type="unfinished">MedPruner n&apos;a été validé pour aucun usage médical.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished">Volume</translation>
    </message>
    <message>
        <source>Volume:</source>
        <translation type="unfinished">Volume :</translation>
    </message>
    <message>
        <source>The CT or MR volume that the questions are about.</source>
        <translation type="unfinished">Le volume TDM ou IRM sur lequel portent les questions.</translation>
    </message>
    <message>
        <source>More about the volume</source>
        <translation type="unfinished">Plus sur le volume</translation>
    </message>
    <message>
        <source>Only within:</source>
        <translation type="unfinished">Seulement dans :</translation>
    </message>
    <message>
        <source>Limit the question to a region of interest, to a segment, or to the surroundings of a point. None: the whole volume.</source>
        <translation type="unfinished">Limite la question à une région d&apos;intérêt, à un segment ou aux alentours d&apos;un point. Aucun : tout le volume.</translation>
    </message>
    <message>
        <source>Only within</source>
        <translation type="unfinished">Seulement dans</translation>
    </message>
    <message>
        <source>Segment:</source>
        <translation type="unfinished">Segment :</translation>
    </message>
    <message>
        <source>Which segment of the segmentation.</source>
        <translation type="unfinished">Quel segment de la segmentation.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished">Segment</translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation type="unfinished">Autour :</translation>
    </message>
    <message>
        <source>Side of the cube around the first point of the list that is read.</source>
        <translation type="unfinished">Côté du cube lu autour du premier point de la liste.</translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"> mm</translation>
    </message>
    <message>
        <source>Side of the cube around the point</source>
        <translation type="unfinished">Côté du cube autour du point</translation>
    </message>
    <message>
        <source>Frame:</source>
        <translation type="unfinished">Image :</translation>
    </message>
    <message>
        <source>Which frame of the sequence is shown and asked about.</source>
        <translation type="unfinished">Quelle image de la séquence est affichée et interrogée.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished">Image</translation>
    </message>
    <message>
        <source>Read slices:</source>
        <translation type="unfinished">Lire les coupes :</translation>
    </message>
    <message>
        <source>The plane in which the model reads the volume.</source>
        <translation type="unfinished">Le plan dans lequel le modèle lit le volume.</translation>
    </message>
    <message>
        <source>Plane in which slices are read</source>
        <translation type="unfinished">Plan dans lequel les coupes sont lues</translation>
    </message>
    <message>
        <source>Values are:</source>
        <translation type="unfinished">Les valeurs sont :</translation>
    </message>
    <message>
        <source>CT is windowed in Hounsfield units, MR is scaled to its own range. Change this when the guess is wrong.</source>
        <translation type="unfinished">La TDM est fenêtrée en unités Hounsfield, l&apos;IRM ramenée à sa propre étendue. À changer quand la supposition est fausse.</translation>
    </message>
    <message>
        <source>What the values are</source>
        <translation type="unfinished">Ce que sont les valeurs</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished">Question et réponse</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Question</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">Compte rendu</translation>
    </message>
    <message>
        <source>Findings and impression, with regard to what is typed above and in its language.</source>
        <translation type="unfinished">Résultats et conclusion, en tenant compte de ce qui est saisi ci-dessus et dans sa langue.</translation>
    </message>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">Ce que le compte rendu doit passer en revue : choisissez un modèle de texte, ou écrivez le vôtre.</translation>
    </message>
    <message>
        <source>Template for the report</source>
        <translation type="unfinished">Modèle de texte pour le compte rendu</translation>
    </message>
    <message>
        <source>Questions that suit this kind of volume; choosing one puts it into the box above.</source>
        <translation type="unfinished">Questions qui conviennent à ce type de volume ; en choisir une la place dans le champ ci-dessus.</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation type="unfinished">Questions suggérées</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>What is being done, how long it still takes, and what to do next.</source>
        <translation type="unfinished">Ce qui est en cours, combien de temps il reste et ce qu&apos;il faut faire ensuite.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Progression</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">Étape suivante</translation>
    </message>
    <message>
        <source>The next thing to do before a question can be asked.</source>
        <translation type="unfinished">Ce qu&apos;il faut faire avant de pouvoir poser une question.</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">Serveur seulement</translation>
    </message>
    <message>
        <source>The other way to go on. It can be changed later: &apos;Answered by&apos; in the Model section.</source>
        <translation type="unfinished">L&apos;autre façon de continuer. Cela peut être changé plus tard : « Réponses de » dans la section Modèle.</translation>
    </message>
    <message>
        <source>Questions and answers, newest last. Click a word of an answer, or move the cursor onto it, to see where it looked.</source>
        <translation type="unfinished">Questions et réponses, les plus récentes à la fin. Cliquez sur un mot d&apos;une réponse, ou placez-y le curseur, pour voir où il a regardé.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Éléments à l&apos;appui</translation>
    </message>
    <message>
        <source>The volume does not show any more what the answer is about.</source>
        <translation type="unfinished">Le volume ne montre plus ce sur quoi porte la réponse.</translation>
    </message>
    <message>
        <source>Show the frame that was read</source>
        <translation type="unfinished">Montrer l&apos;image qui a été lue</translation>
    </message>
    <message>
        <source>Show the frame of the sequence again that the answer is about.</source>
        <translation type="unfinished">Montre à nouveau l&apos;image de la séquence sur laquelle porte la réponse.</translation>
    </message>
    <message>
        <source>Where the attention of the answer was highest. It is where the computation looked, which need not be why it answered so.</source>
        <translation type="unfinished">Où l&apos;attention de la réponse était la plus forte. C&apos;est là que le calcul a regardé, ce qui n&apos;est pas forcément pourquoi il a répondu ainsi.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished">Modifier…</translation>
    </message>
    <message>
        <source>Make a report of this answer. The model&apos;s own words stay beside yours, in the scene and in what is exported.</source>
        <translation type="unfinished">Fait de cette réponse un compte rendu. Les mots du modèle restent à côté des vôtres, dans la scène et dans ce qui est exporté.</translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation type="unfinished">Segmenter…</translation>
    </message>
    <message>
        <source>Mark the hottest place with a point and a box, and open a module that segments there.</source>
        <translation type="unfinished">Marque l&apos;endroit le plus chaud d&apos;un point et d&apos;une boîte, et ouvre un module qui y segmente.</translation>
    </message>
    <message>
        <source>Where the whole answer looked, or the word of it that was chosen.</source>
        <translation type="unfinished">Où a regardé toute la réponse, ou le mot choisi.</translation>
    </message>
    <message>
        <source>Attention:</source>
        <translation type="unfinished">Attention :</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished">Carte de chaleur</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished">Opacité de la carte de chaleur</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished">Seuil de la carte de chaleur</translation>
    </message>
    <message>
        <source>Mark what was read</source>
        <translation type="unfinished">Marquer ce qui a été lu</translation>
    </message>
    <message>
        <source>Slices of the answer</source>
        <translation type="unfinished">Coupes de la réponse</translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">Supprimer cette réponse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modèle</translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation type="unfinished">Réponses de :</translation>
    </message>
    <message>
        <source>What the model runs on: this computer, or a server that many share.</source>
        <translation type="unfinished">Où tourne le modèle : sur cet ordinateur ou sur un serveur partagé par plusieurs.</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished">Réponses de</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished">Adresse :</translation>
    </message>
    <message>
        <source>Of the server, as whoever runs it has told you. It begins with https://.</source>
        <translation type="unfinished">Celle du serveur, telle que son responsable vous l’a donnée. Elle commence par https://.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished">Adresse du serveur</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished">Jeton :</translation>
    </message>
    <message>
        <source>What the server knows you by. It is not stored: enter it again when Slicer is started again.</source>
        <translation type="unfinished">Ce à quoi le serveur vous reconnaît. Il n’est pas enregistré : saisissez-le à nouveau après un redémarrage de Slicer.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished">Jeton</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">Tester la connexion</translation>
    </message>
    <message>
        <source>See whether the server can be reached and knows your token.</source>
        <translation type="unfinished">Vérifier que le serveur est joignable et connaît votre jeton.</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished">Modèle :</translation>
    </message>
    <message>
        <source>The vision-language model that answers. It runs on this computer.</source>
        <translation type="unfinished">Le modèle vision-langage qui répond. Il fonctionne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Size, licence and purpose of the chosen model.</source>
        <translation type="unfinished">Taille, licence et but du modèle choisi.</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation type="unfinished">Appareil :</translation>
    </message>
    <message>
        <source>Where the model computes, with its free memory.</source>
        <translation type="unfinished">Où le modèle calcule, avec la mémoire qui y est libre.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished">Appareil</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished">Précision :</translation>
    </message>
    <message>
        <source>How exactly the weights of the language model are kept. Rounded ones take less memory; answers can differ a little.</source>
        <translation type="unfinished">Avec quelle exactitude les poids du modèle de langage sont conservés. Arrondis, ils prennent moins de mémoire ; les réponses peuvent différer un peu.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished">Précision</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation type="unfinished">Lire à l’avance</translation>
    </message>
    <message>
        <source>Read the chosen volume before you ask, while nothing else is to be done: the answer then comes at once. Not on battery.</source>
        <translation type="unfinished">Lit le volume choisi avant que vous ne demandiez, quand il n&apos;y a rien d&apos;autre à faire : la réponse vient alors aussitôt. Pas sur batterie.</translation>
    </message>
    <message>
        <source>Whether the chosen model can answer now, and what is missing if not.</source>
        <translation type="unfinished">Si le modèle choisi peut répondre maintenant, et sinon ce qui manque.</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">Installer les paquets…</translation>
    </message>
    <message>
        <source>Install the Python packages that models need, after asking you.</source>
        <translation type="unfinished">Installe, après vous avoir demandé, les paquets Python dont les modèles ont besoin.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">Télécharger…</translation>
    </message>
    <message>
        <source>Download the weights of the chosen model, after showing size and licence. An interrupted download goes on where it stopped.</source>
        <translation type="unfinished">Télécharge les poids du modèle choisi, après avoir montré taille et licence. Un téléchargement interrompu reprend où il s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>Use folder…</source>
        <translation type="unfinished">Utiliser un dossier…</translation>
    </message>
    <message>
        <source>Use a model that lies in a folder on this computer (safetensors).</source>
        <translation type="unfinished">Utilise un modèle qui se trouve dans un dossier de cet ordinateur (safetensors).</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished">Stockage</translation>
    </message>
    <message>
        <source>Folder for downloaded models, shared by all Slicer versions. Empty: the usual folder of the Hugging Face hub.</source>
        <translation type="unfinished">Dossier des modèles téléchargés, commun à toutes les versions de Slicer. Vide : le dossier habituel du hub Hugging Face.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished">Travailler hors ligne</translation>
    </message>
    <message>
        <source>When checked, the network is never touched: nothing is downloaded, not even when asked for.</source>
        <translation type="unfinished">Si coché, le réseau n&apos;est jamais utilisé : rien n&apos;est téléchargé, même sur demande.</translation>
    </message>
    <message>
        <source>Free the disk space that the chosen model takes. It can be downloaded again.</source>
        <translation type="unfinished">Libère la place que le modèle choisi prend sur le disque. Il peut être téléchargé de nouveau.</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished">Élagage</translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation type="unfinished">Préréglage :</translation>
    </message>
    <message>
        <source>How much of the scan is left out before the model reads it. &apos;Everything&apos; reads the whole scan: slower, and needs more memory.</source>
        <translation type="unfinished">Quelle part de l&apos;examen est écartée avant que le modèle ne le lise. « Tout » lit l&apos;examen entier : plus lent, et plus gourmand en mémoire.</translation>
    </message>
    <message>
        <source>The volume from one end to the other. Green: slices that would be read; grey: dropped.</source>
        <translation type="unfinished">Le volume d&apos;un bout à l&apos;autre. Vert : coupes qui seraient lues ; gris : écartées.</translation>
    </message>
    <message>
        <source>How many slices stage 1 would keep with these settings.</source>
        <translation type="unfinished">Combien de coupes l&apos;étape 1 garderait avec ces réglages.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished">Conversation</translation>
    </message>
    <message>
        <source>Answers appear here.</source>
        <translation type="unfinished">Les réponses apparaissent ici.</translation>
    </message>
    <message>
        <source>Ask about the volume (Ctrl+Enter asks)</source>
        <translation type="unfinished">Posez une question sur le volume (Ctrl+Entrée la pose)</translation>
    </message>
    <message>
        <source>Your question. Ctrl+Enter asks it.</source>
        <translation type="unfinished">Votre question. Ctrl+Entrée la pose.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">Demander</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">Pose la question sur le volume choisi (Ctrl+Entrée).</translation>
    </message>
    <message>
        <source>Check without pruning</source>
        <translation type="unfinished">Vérifier sans élagage</translation>
    </message>
    <message>
        <source>Ask the last question again with the whole scan read, to compare the answers. Takes longer.</source>
        <translation type="unfinished">Pose de nouveau la dernière question en lisant l&apos;examen entier, pour comparer les réponses. Prend plus de temps.</translation>
    </message>
    <message>
        <source>How far the present stage is.</source>
        <translation type="unfinished">Où en est l&apos;étape en cours.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>Copy the conversation as text.</source>
        <translation type="unfinished">Copie la conversation comme texte.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">Exporter…</translation>
    </message>
    <message>
        <source>Save the conversation with pictures, settings and sources: HTML, PDF or text.</source>
        <translation type="unfinished">Enregistre la conversation avec images, réglages et sources : HTML, PDF ou texte.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Vider</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">Vide la conversation. Les nœuds de la scène restent.</translation>
    </message>
    <message>
        <source>How much of the scan was read, how long it took and how sure the model was.</source>
        <translation type="unfinished">Quelle part de l&apos;examen a été lue, combien de temps cela a pris et à quel point le modèle était sûr.</translation>
    </message>
    <message>
        <source>Markers and outlines of the slices in the slice and 3D views.</source>
        <translation type="unfinished">Repères et contours des coupes dans les vues de coupes et 3D.</translation>
    </message>
    <message>
        <source>Which attention map lies over the volume in the slice views.</source>
        <translation type="unfinished">Quelle carte d&apos;attention recouvre le volume dans les vues de coupes.</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation type="unfinished">Opacité :</translation>
    </message>
    <message>
        <source>How much of the heatmap covers the volume.</source>
        <translation type="unfinished">À quel point la carte de chaleur couvre le volume.</translation>
    </message>
    <message>
        <source>Threshold:</source>
        <translation type="unfinished">Seuil :</translation>
    </message>
    <message>
        <source>How much of the heatmap&apos;s colour scale stays transparent, from its lower end.</source>
        <translation type="unfinished">Quelle part de l&apos;échelle de couleurs de la carte reste transparente, à partir du bas.</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished">Réponse entière</translation>
    </message>
    <message>
        <source>Show where the whole answer looked, and no longer a single word of it.</source>
        <translation type="unfinished">Montre où a regardé toute la réponse, et non plus un seul de ses mots.</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished">Montrer les éléments</translation>
    </message>
    <message>
        <source>Arrange all views around the hottest place: slices through it, heat over the volume, both together in 3D.</source>
        <translation type="unfinished">Dispose toutes les vues autour de l&apos;endroit le plus chaud : coupes qui le traversent, chaleur sur le volume, les deux ensemble en 3D.</translation>
    </message>
    <message>
        <source>Restore views</source>
        <translation type="unfinished">Rétablir les vues</translation>
    </message>
    <message>
        <source>Give back what the views showed before: layout, slices, layers, volume rendering and the 3D camera.</source>
        <translation type="unfinished">Rend aux vues ce qu&apos;elles montraient avant : disposition, coupes, couches, rendu de volume et caméra 3D.</translation>
    </message>
    <message>
        <source>Maximum intensity in 3D</source>
        <translation type="unfinished">Intensité maximale en 3D</translation>
    </message>
    <message>
        <source>While evidence is shown: in 3D only the brightest along each line of sight, in place of see-through anatomy.</source>
        <translation type="unfinished">Pendant que les éléments sont montrés : en 3D, seulement le plus brillant le long de chaque ligne de visée, au lieu d&apos;une anatomie translucide.</translation>
    </message>
    <message>
        <source>One row for each slice; a click shows it in the views.</source>
        <translation type="unfinished">Une ligne par coupe ; un clic la montre dans les vues.</translation>
    </message>
    <message>
        <source>Show plot</source>
        <translation type="unfinished">Montrer le graphique</translation>
    </message>
    <message>
        <source>Plot distance, tokens and attention over the position; a click on a point shows that slice in the views.</source>
        <translation type="unfinished">Trace la distance, les jetons et l&apos;attention selon la position ; un clic sur un point montre cette coupe dans les vues.</translation>
    </message>
    <message>
        <source>DICOM…</source>
        <translation type="unfinished">DICOM…</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">Écrit les cartes de chaleur, ce qui a été lu et la réponse comme objets DICOM qui renvoient aux images d&apos;origine.</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">Supprime les repères, cartes, tableau, graphique et texte de la réponse affichée ici.</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished">Dossier :</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation type="unfinished">Dossier des modèles</translation>
    </message>
    <message>
        <source>Remove from disk…</source>
        <translation type="unfinished">Supprimer du disque…</translation>
    </message>
    <message>
        <source>Pruning preset</source>
        <translation type="unfinished">Préréglage de l&apos;élagage</translation>
    </message>
    <message>
        <source>Slices:</source>
        <translation type="unfinished">Coupes :</translation>
    </message>
    <message>
        <source>Stage 1 (γ): a slice is dropped when it differs from the last slice kept by less than this. Higher: fewer slices.</source>
        <translation type="unfinished">Étape 1 (γ) : une coupe est écartée quand elle diffère de moins que cela de la dernière coupe gardée. Plus haut : moins de coupes.</translation>
    </message>
    <message>
        <source>Slices, gamma</source>
        <translation type="unfinished">Coupes, gamma</translation>
    </message>
    <message>
        <source>Tokens:</source>
        <translation type="unfinished">Jetons :</translation>
    </message>
    <message>
        <source>Stage 2 (τ): of each slice, the most attended tokens that together reach this share are kept. Lower: fewer tokens.</source>
        <translation type="unfinished">Étape 2 (τ) : de chaque coupe sont gardés les jetons les plus regardés qui atteignent ensemble cette part. Plus bas : moins de jetons.</translation>
    </message>
    <message>
        <source>Tokens, tau</source>
        <translation type="unfinished">Jetons, tau</translation>
    </message>
    <message>
        <source>The lower, posterior or left end of the volume.</source>
        <translation type="unfinished">L’extrémité inférieure, postérieure ou gauche du volume.</translation>
    </message>
    <message>
        <source>The upper, anterior or right end of the volume.</source>
        <translation type="unfinished">L’extrémité supérieure, antérieure ou droite du volume.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">Journal</translation>
    </message>
    <message>
        <source>What the worker process said. Holds no patient data.</source>
        <translation type="unfinished">Ce que le processus de calcul a dit. Ne contient aucune donnée de patient.</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation type="unfinished">Copier pour un rapport d&apos;erreur</translation>
    </message>
    <message>
        <source>Copy versions, devices, settings and the log. Holds no patient data, no questions and no answers.</source>
        <translation type="unfinished">Copie les versions, les appareils, les réglages et le journal. Ne contient ni données de patient, ni questions, ni réponses.</translation>
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
        <translation type="unfinished">Coronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished">Sagittal</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished">Tel qu&apos;acquis</translation>
    </message>
    <message>
        <source>As published (strongest)</source>
        <translation type="unfinished">Tel que publié (le plus fort)</translation>
    </message>
    <message>
        <source>By attention mass</source>
        <translation type="unfinished">Selon la masse d&apos;attention</translation>
    </message>
    <message>
        <source>Clinical (folded)</source>
        <translation type="unfinished">Clinique (coupes regroupées)</translation>
    </message>
    <message>
        <source>Fast (folded further)</source>
        <translation type="unfinished">Rapide (regroupées davantage)</translation>
    </message>
    <message>
        <source>Everything (no pruning)</source>
        <translation type="unfinished">Tout (sans élagage)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Réponse</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished">Encodeur</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">Aucune</translation>
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
        <translation type="unfinished">Non destiné à un usage clinique.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.atomic</name>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished">{file} est un dossier.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished">Donnez le nom d&apos;un fichier.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished">{file} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished">Choisissez un dossier existant où vous avez le droit d&apos;écrire.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} n&apos;a pas pu être écrit : {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Vérifiez la place libre sur le disque.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.crew</name>
    <message>
        <source>Another run is writing to &apos;{folder}&apos;.</source>
        <translation type="unfinished">Une autre exécution écrit dans « {folder} ».</translation>
    </message>
    <message>
        <source>Wait for it, or give another --out.</source>
        <translation type="unfinished">Attendez-la, ou donnez un autre --out.</translation>
    </message>
    <message>
        <source>A worker ended suddenly, perhaps for lack of memory.</source>
        <translation type="unfinished">Un processus de calcul s&apos;est arrêté brusquement, peut-être par manque de mémoire.</translation>
    </message>
    <message>
        <source>Run the same again with fewer workers: it goes on where it was.</source>
        <translation type="unfinished">Relancez la même chose avec moins de processus : cela reprend où c&apos;en était.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.engine</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished">Chargement du modèle</translation>
    </message>
    <message>
        <source>{title} is ready on {type}</source>
        <translation type="unfinished">{title} est prêt sur {type}</translation>
    </message>
    <message>
        <source>Looking at the slices</source>
        <translation type="unfinished">Examen des coupes</translation>
    </message>
    <message>
        <source>Cutting images</source>
        <translation type="unfinished">Découpe des images</translation>
    </message>
    <message>
        <source>Looking for redundant slices</source>
        <translation type="unfinished">Recherche des coupes redondantes</translation>
    </message>
    <message>
        <source>Reading {count} images</source>
        <translation type="unfinished">Lecture de {count} images</translation>
    </message>
    <message>
        <source>Read {done} of {count} images</source>
        <translation type="unfinished">{done} images lues sur {count}</translation>
    </message>
    <message>
        <source>The model&apos;s encoder gives no finite numbers.</source>
        <translation type="unfinished">L&apos;encodeur du modèle ne donne pas de nombres finis.</translation>
    </message>
    <message>
        <source>Its files are damaged: download the model again.</source>
        <translation type="unfinished">Ses fichiers sont endommagés : téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Choosing visual tokens</source>
        <translation type="unfinished">Choix des jetons visuels</translation>
    </message>
    <message>
        <source>Handing {kept} visual tokens to the language model</source>
        <translation type="unfinished">Transmission de {kept} jetons visuels au modèle de langage</translation>
    </message>
    <message>
        <source>The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.</source>
        <translation type="unfinished">L&apos;invite aurait {prompt:,} jetons ; {title} en lit {limit:,}, réponse comprise.</translation>
    </message>
    <message>
        <source>About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.</source>
        <translation type="unfinished">Environ {slices_fit} des {count} coupes tiennent : limitez la question à une région, ou élaguez davantage.</translation>
    </message>
    <message>
        <source>Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.</source>
        <translation type="unfinished">Des coupes ont été regroupées en images d&apos;une épaisseur allant jusqu&apos;à {thickest:.0f} mm : {read} images, là où {wanted} en diraient plus.</translation>
    </message>
    <message>
        <source>{kept} visual tokens were read, where {wanted} would tell more.</source>
        <translation type="unfinished">{kept} jetons visuels ont été lus, là où {wanted} en diraient plus.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Rien n&apos;a été écrit.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.journal</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} n&apos;a pas pu être écrit : {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space, and run the same again: it goes on where it was.</source>
        <translation type="unfinished">Vérifiez l&apos;espace disque libre et relancez la même commande : elle reprend où elle en était.</translation>
    </message>
    <message>
        <source>Line {number} of &apos;{file}&apos; is damaged.</source>
        <translation type="unfinished">La ligne {number} de &apos;{file}&apos; est endommagée.</translation>
    </message>
    <message>
        <source>Remove the line and run the same again: it asks that question anew.</source>
        <translation type="unfinished">Supprimez la ligne et relancez la même commande : elle repose cette question.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.question</name>
    <message>
        <source>Describe the main findings of this CT.</source>
        <translation type="unfinished">Décrivez les principales anomalies de cette TDM.</translation>
    </message>
    <message>
        <source>Is there a lung nodule, and on which slice is it seen best?</source>
        <translation type="unfinished">Y a-t-il un nodule pulmonaire, et sur quelle coupe se voit-il le mieux ?</translation>
    </message>
    <message>
        <source>Is there free fluid?</source>
        <translation type="unfinished">Y a-t-il un épanchement libre ?</translation>
    </message>
    <message>
        <source>Is there a fracture?</source>
        <translation type="unfinished">Y a-t-il une fracture ?</translation>
    </message>
    <message>
        <source>Describe the main findings of this MR.</source>
        <translation type="unfinished">Décrivez les principales anomalies de cette IRM.</translation>
    </message>
    <message>
        <source>Is there a mass, and on which side?</source>
        <translation type="unfinished">Y a-t-il une masse, et de quel côté ?</translation>
    </message>
    <message>
        <source>Is the midline shifted?</source>
        <translation type="unfinished">La ligne médiane est-elle déviée ?</translation>
    </message>
    <message>
        <source>Describe what this volume shows.</source>
        <translation type="unfinished">Décrivez ce que montre ce volume.</translation>
    </message>
    <message>
        <source>Write a report.</source>
        <translation type="unfinished">Rédigez un compte rendu.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished">La question est vide.</translation>
    </message>
    <message>
        <source>Type a question about the volume.</source>
        <translation type="unfinished">Saisissez une question sur le volume.</translation>
    </message>
    <message>
        <source>The question has {count:,} characters.</source>
        <translation type="unfinished">La question a {count:,} caractères.</translation>
    </message>
    <message>
        <source>Shorten it to at most {most:,}.</source>
        <translation type="unfinished">Raccourcissez-la à {most:,} au plus.</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.scan</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished">Réponse en cours</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished">Répondu</translation>
    </message>
</context>
<context>
    <name>adapters.hulumed</name>
    <message>
        <source>its projector is &apos;{projector}&apos;, not mlp2x_gelu</source>
        <translation type="unfinished">son projecteur est &apos;{projector}&apos;, et non mlp2x_gelu</translation>
    </message>
</context>
<context>
    <name>adapters.loading</name>
    <message>
        <source>The model reads {size} px images, its card says {card_size} px.</source>
        <translation type="unfinished">Le modèle lit des images de {size} px, sa fiche dit {card_size} px.</translation>
    </message>
    <message>
        <source>Use the card&apos;s own weights.</source>
        <translation type="unfinished">Utilisez les poids de la fiche.</translation>
    </message>
    <message>
        <source>its tokenizer and its configuration disagree about {token}</source>
        <translation type="unfinished">son découpeur en jetons et sa configuration se contredisent sur {token}</translation>
    </message>
    <message>
        <source>it has no chat template</source>
        <translation type="unfinished">il n&apos;a pas de modèle de conversation</translation>
    </message>
    <message>
        <source>{count} weights are missing, {name} among them</source>
        <translation type="unfinished">{count} poids manquent, dont {name}</translation>
    </message>
    <message>
        <source>{count} weights have no place in {model}, {name} among them</source>
        <translation type="unfinished">{count} poids n&apos;ont pas de place dans {model}, dont {name}</translation>
    </message>
    <message>
        <source>its configuration wants {wanted:,} weights, its files hold {found:,}</source>
        <translation type="unfinished">sa configuration veut {wanted:,} poids, ses fichiers en contiennent {found:,}</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; could not be loaded: {error}</source>
        <translation type="unfinished">Le dossier de modèle &apos;{folder}&apos; n&apos;a pas pu être chargé : {error}</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Téléchargez de nouveau le modèle.</translation>
    </message>
</context>
<context>
    <name>adapters.prompt</name>
    <message>
        <source>The model&apos;s chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.</source>
        <translation type="unfinished">Le modèle de conversation prévoit {found} jetons visuels pour {slice_count} coupes de {tokens}.</translation>
    </message>
    <message>
        <source>Its tokenizer files do not belong to its weights; load the folder that both were published in.</source>
        <translation type="unfinished">Ses fichiers de découpe en jetons ne vont pas avec ses poids ; chargez le dossier où les deux ont été publiés.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes no prompt ({kind}).</source>
        <translation type="unfinished">Le modèle de conversation ne produit pas d&apos;invite ({kind}).</translation>
    </message>
    <message>
        <source>Its tokenizer files are damaged or not its own; load the folder that both were published in.</source>
        <translation type="unfinished">Ses fichiers de découpe en jetons sont endommagés ou ne sont pas les siens ; chargez le dossier où les deux ont été publiés.</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer joins the question with the slices before it.</source>
        <translation type="unfinished">Le découpeur en jetons du modèle joint la question aux coupes qui la précèdent.</translation>
    </message>
    <message>
        <source>Rephrase its first word.</source>
        <translation type="unfinished">Reformulez son premier mot.</translation>
    </message>
</context>
<context>
    <name>adapters.vision</name>
    <message>
        <source>The model&apos;s image processor would resize images of {size} px.</source>
        <translation type="unfinished">Le processeur d&apos;images du modèle redimensionnerait des images de {size} px.</translation>
    </message>
    <message>
        <source>Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.</source>
        <translation type="unfinished">Choisissez un multiple de {token_size} px entre les limites de son preprocessor_config.json.</translation>
    </message>
</context>
<context>
    <name>catalogue.cache</name>
    <message>
        <source>The card of &apos;{model}&apos; names no folder and no revision of a repository.</source>
        <translation type="unfinished">La fiche de &apos;{model}&apos; ne nomme ni dossier ni révision d&apos;un dépôt.</translation>
    </message>
    <message>
        <source>Give the folder of the model.</source>
        <translation type="unfinished">Donnez le dossier du modèle.</translation>
    </message>
    <message>
        <source>{title} is being downloaded.</source>
        <translation type="unfinished">{title} est en cours de téléchargement.</translation>
    </message>
    <message>
        <source>Cancel that download, or wait for its end.</source>
        <translation type="unfinished">Annulez ce téléchargement, ou attendez sa fin.</translation>
    </message>
</context>
<context>
    <name>catalogue.cards</name>
    <message>
        <source>shows the method on chest phantoms, reports included; never for a patient</source>
        <translation type="unfinished">montre la méthode sur des fantômes de thorax, comptes rendus compris ; jamais pour un patient</translation>
    </message>
    <message>
        <source>research on CT and MR volumes; not validated for clinical use</source>
        <translation type="unfinished">recherche sur des volumes TDM et IRM ; non validé pour un usage clinique</translation>
    </message>
    <message>
        <source>a general model, not trained for medicine; research only</source>
        <translation type="unfinished">un modèle général, non entraîné pour la médecine ; recherche seulement</translation>
    </message>
    <message>
        <source>research on medical images; not validated for clinical use</source>
        <translation type="unfinished">recherche sur des images médicales ; non validé pour un usage clinique</translation>
    </message>
    <message>
        <source>research on medical images and volumes; not validated for clinical use</source>
        <translation type="unfinished">recherche sur des images et volumes médicaux ; non validé pour un usage clinique</translation>
    </message>
</context>
<context>
    <name>catalogue.download</name>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download the model.</source>
        <translation type="unfinished">Lisez-la sur {licence_url} ; acceptez-la (--accept-licence) pour télécharger le modèle.</translation>
    </message>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.</source>
        <translation type="unfinished">Lisez-la sur {licence_url} ; acceptez-la (--accept-licence) pour télécharger {download_gb:.1f} Go.</translation>
    </message>
    <message>
        <source>The licence of {title} has not been accepted: {licence}.</source>
        <translation type="unfinished">La licence de {title} n&apos;a pas été acceptée : {licence}.</translation>
    </message>
    <message>
        <source>{title} is on this machine</source>
        <translation type="unfinished">{title} est sur cet ordinateur</translation>
    </message>
    <message>
        <source>{title} needs {size} more on the disk; {free} are free.</source>
        <translation type="unfinished">{title} a encore besoin de {size} sur le disque ; {free} sont libres.</translation>
    </message>
    <message>
        <source>Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Libérez de la place, ou choisissez un dossier sur un autre disque avec --cache ou MEDPRUNER_CACHE.</translation>
    </message>
    <message>
        <source>Waiting for another download of {title}</source>
        <translation type="unfinished">Attente d&apos;un autre téléchargement de {title}</translation>
    </message>
    <message>
        <source>Asking the hub for {title}</source>
        <translation type="unfinished">Demande de {title} au hub</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)</source>
        <translation type="unfinished">Téléchargement de {title} : {arrived:.1f} sur {total:.1f} {unit} (connexion perdue, nouvel essai)</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit}</source>
        <translation type="unfinished">Téléchargement de {title} : {arrived:.1f} sur {total:.1f} {unit}</translation>
    </message>
    <message>
        <source>{title} was not downloaded by MedPruner.</source>
        <translation type="unfinished">{title} n&apos;a pas été téléchargé par MedPruner.</translation>
    </message>
    <message>
        <source>Remove its folder by hand, if it is yours.</source>
        <translation type="unfinished">Supprimez son dossier à la main, s&apos;il est à vous.</translation>
    </message>
    <message>
        <source>Some files of {title} cannot be removed.</source>
        <translation type="unfinished">Certains fichiers de {title} ne peuvent pas être supprimés.</translation>
    </message>
    <message>
        <source>A program may be using them: close it and try again.</source>
        <translation type="unfinished">Un programme les utilise peut-être : fermez-le et réessayez.</translation>
    </message>
</context>
<context>
    <name>catalogue.find</name>
    <message>
        <source>unknown (see the model&apos;s own card)</source>
        <translation type="unfinished">inconnue (voir la fiche du modèle)</translation>
    </message>
    <message>
        <source>given by the user as a folder</source>
        <translation type="unfinished">donné par l&apos;utilisateur sous forme de dossier</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de modèle &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">Choisissez parmi : {names} ; ou donnez le dossier d&apos;un modèle téléchargé.</translation>
    </message>
    <message>
        <source>The repository {repository} is none of those that MedPruner pins to a commit.</source>
        <translation type="unfinished">Le dépôt {repository} n&apos;est pas de ceux que MedPruner fixe à un commit.</translation>
    </message>
    <message>
        <source>Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository&apos;s page, under Files, History). Or choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">Nommez vous-même le commit, ses 40 chiffres : {repository}@COMMIT (sur la page du dépôt, sous Files, History). Ou choisissez parmi : {names} ; ou donnez le dossier d&apos;un modèle téléchargé.</translation>
    </message>
    <message>
        <source>named by the user; not validated for anything</source>
        <translation type="unfinished">nommé par l&apos;utilisateur ; validé pour rien</translation>
    </message>
    <message>
        <source>The weights of {title} are not on this machine.</source>
        <translation type="unfinished">Les poids de {title} ne sont pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.</source>
        <translation type="unfinished">Des poids de {title} ({size:.1f} Go), seuls {arrived} sont pour l&apos;instant sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The weights of {title} ({size:.1f} GB) are not on this machine.</source>
        <translation type="unfinished">Les poids de {title} ({size:.1f} Go) ne sont pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` (or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">Acceptez ses conditions sur https://huggingface.co/{repository}, puis lancez `medpruner download {model}` (ou `hf download {repository} --revision {revision}`) ; ou donnez le dossier d&apos;une copie avec --model FOLDER.</translation>
    </message>
    <message>
        <source>Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">Lancez `medpruner download {model}` (ou `hf download {repository} --revision {revision}`), ou donnez le dossier d&apos;une copie avec --model FOLDER.</translation>
    </message>
</context>
<context>
    <name>catalogue.folder</name>
    <message>
        <source>The model folder &apos;{folder}&apos; is an adapter, or asks for one (adapter_config.json).</source>
        <translation type="unfinished">Le dossier de modèle &apos;{folder}&apos; est un adaptateur, ou en demande un (adapter_config.json).</translation>
    </message>
    <message>
        <source>Merge the adapter into the model&apos;s own weights first, or remove the file if the weights are whole without it.</source>
        <translation type="unfinished">Fusionnez d&apos;abord l&apos;adaptateur avec les poids du modèle, ou supprimez le fichier si les poids sont complets sans lui.</translation>
    </message>
    <message>
        <source>The list of weight files in &apos;{folder}&apos; names what is none of its own.</source>
        <translation type="unfinished">La liste des fichiers de poids de &apos;{folder}&apos; en nomme un qui n&apos;en fait pas partie.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; lacks {missing_count} of {count} weight files: {missing}.</source>
        <translation type="unfinished">Au dossier de modèle &apos;{folder}&apos; manquent {missing_count} fichiers de poids sur {count} : {missing}.</translation>
    </message>
    <message>
        <source>Download the missing files (safetensors only; other weight formats are refused) and try again.</source>
        <translation type="unfinished">Téléchargez les fichiers manquants (safetensors seulement ; les autres formats sont refusés) et réessayez.</translation>
    </message>
    <message>
        <source>The weight file {shard} in &apos;{folder}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">Le fichier de poids {shard} de &apos;{folder}&apos; est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished">Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The architecture &apos;{found}&apos; is not supported.</source>
        <translation type="unfinished">L&apos;architecture &apos;{found}&apos; n&apos;est pas prise en charge.</translation>
    </message>
    <message>
        <source>Supported: {names}.</source>
        <translation type="unfinished">Prises en charge : {names}.</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; has no {name}.</source>
        <translation type="unfinished">Le dossier de modèle &apos;{folder}&apos; n&apos;a pas de {name}.</translation>
    </message>
    <message>
        <source>Download the model again, all files of it.</source>
        <translation type="unfinished">Téléchargez de nouveau le modèle, avec tous ses fichiers.</translation>
    </message>
    <message>
        <source>The file {file} of the model cannot be read.</source>
        <translation type="unfinished">Le fichier {file} du modèle ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>catalogue.hub</name>
    <message>
        <source>The download was cancelled.</source>
        <translation type="unfinished">Le téléchargement a été annulé.</translation>
    </message>
    <message>
        <source>What has arrived is kept: downloading again goes on from there.</source>
        <translation type="unfinished">Ce qui est arrivé est gardé : un nouveau téléchargement reprend de là.</translation>
    </message>
    <message>
        <source>What answered is not the hub, though it has the hub&apos;s address.</source>
        <translation type="unfinished">Ce qui a répondu n&apos;est pas le hub, bien qu&apos;il en ait l&apos;adresse.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again.</source>
        <translation type="unfinished">Un proxy ou une page de connexion du réseau s&apos;interpose peut-être : ouvrez le hub dans un navigateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The repository {repository} has no weights as safetensors.</source>
        <translation type="unfinished">Le dépôt {repository} n&apos;a pas de poids au format safetensors.</translation>
    </message>
    <message>
        <source>Other formats can carry code and are refused.</source>
        <translation type="unfinished">D&apos;autres formats peuvent contenir du code et sont refusés.</translation>
    </message>
    <message>
        <source>The hub does not say what the files of {repository} must contain.</source>
        <translation type="unfinished">Le hub ne dit pas ce que doivent contenir les fichiers de {repository}.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The file {file} of {title} arrived damaged ({damage}) and was thrown away.</source>
        <translation type="unfinished">Le fichier {file} de {title} est arrivé endommagé ({damage}) et a été jeté.</translation>
    </message>
    <message>
        <source>Download again.</source>
        <translation type="unfinished">Téléchargez de nouveau.</translation>
    </message>
    <message>
        <source>{size} bytes instead of {expected}</source>
        <translation type="unfinished">{size} octets au lieu de {expected}</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished">sa somme de contrôle est fausse</translation>
    </message>
</context>
<context>
    <name>catalogue.hub_errors</name>
    <message>
        <source>Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded.</source>
        <translation type="unfinished">Le mode hors ligne est activé (HF_HUB_OFFLINE), donc rien n&apos;est téléchargé.</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model.</source>
        <translation type="unfinished">Retirez HF_HUB_OFFLINE et TRANSFORMERS_OFFLINE, ou donnez le dossier d&apos;une copie du modèle.</translation>
    </message>
    <message>
        <source>The disk is full; {title} has arrived in part.</source>
        <translation type="unfinished">Le disque est plein ; {title} est arrivé en partie.</translation>
    </message>
    <message>
        <source>Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.</source>
        <translation type="unfinished">Libérez de la place et téléchargez de nouveau : cela reprend où cela s&apos;est arrêté. Pour renoncer et libérer cette partie : medpruner forget {model}.</translation>
    </message>
    <message>
        <source>The disk of the folder for models cannot hold a file as large as those of {title}.</source>
        <translation type="unfinished">Le disque du dossier des modèles ne peut pas contenir de fichiers aussi grands que ceux de {title}.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Choisissez un dossier sur un autre disque avec --cache ou MEDPRUNER_CACHE.</translation>
    </message>
    <message>
        <source>The folder for models cannot be written.</source>
        <translation type="unfinished">On ne peut pas écrire dans le dossier des modèles.</translation>
    </message>
    <message>
        <source>Choose another one with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">Choisissez-en un autre avec --cache ou MEDPRUNER_CACHE.</translation>
    </message>
    <message>
        <source>The repository {repository} no longer has revision {revision}.</source>
        <translation type="unfinished">Le dépôt {repository} n&apos;a plus la révision {revision}.</translation>
    </message>
    <message>
        <source>Check the commit, or update MedPruner.</source>
        <translation type="unfinished">Vérifiez le commit, ou mettez MedPruner à jour.</translation>
    </message>
    <message>
        <source>A file of {repository} is no longer there.</source>
        <translation type="unfinished">Un fichier de {repository} n&apos;est plus là.</translation>
    </message>
    <message>
        <source>Try again later or update MedPruner.</source>
        <translation type="unfinished">Réessayez plus tard ou mettez MedPruner à jour.</translation>
    </message>
    <message>
        <source>The hub does not accept your access token.</source>
        <translation type="unfinished">Le hub n&apos;accepte pas votre jeton d&apos;accès.</translation>
    </message>
    <message>
        <source>It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`.</source>
        <translation type="unfinished">Il a peut-être expiré ou été révoqué : mettez-en un nouveau dans HF_TOKEN, ou lancez `hf auth login`.</translation>
    </message>
    <message>
        <source>{title} is only for those who have accepted its terms at the hub, and no access token is set.</source>
        <translation type="unfinished">{title} est réservé à ceux qui ont accepté ses conditions sur le hub, et aucun jeton d&apos;accès n&apos;est défini.</translation>
    </message>
    <message>
        <source>Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.</source>
        <translation type="unfinished">Connectez-vous et acceptez les conditions sur {page}, puis définissez HF_TOKEN ou lancez `hf auth login`, et téléchargez de nouveau.</translation>
    </message>
    <message>
        <source>Your account at the hub has no access to {title}.</source>
        <translation type="unfinished">Votre compte sur le hub n&apos;a pas accès à {title}.</translation>
    </message>
    <message>
        <source>Accept the terms at {page} with the account of your access token. A fine-grained token also needs permission to read gated repositories.</source>
        <translation type="unfinished">Acceptez les conditions sur {page} avec le compte de votre jeton d&apos;accès. Un jeton à droits fins a aussi besoin du droit de lire les dépôts à accès restreint.</translation>
    </message>
    <message>
        <source>There is no repository {repository}, or it is private.</source>
        <translation type="unfinished">Il n&apos;y a pas de dépôt {repository}, ou il est privé.</translation>
    </message>
    <message>
        <source>Look at {page}, or update MedPruner.</source>
        <translation type="unfinished">Consultez {page}, ou mettez MedPruner à jour.</translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests came from this network.</source>
        <translation type="unfinished">Le hub demande d&apos;attendre : trop de requêtes sont venues de ce réseau.</translation>
    </message>
    <message>
        <source>Download again in a few minutes.</source>
        <translation type="unfinished">Téléchargez de nouveau dans quelques minutes.</translation>
    </message>
    <message>
        <source>The hub has a problem (HTTP status {status}).</source>
        <translation type="unfinished">Le hub a un problème (statut HTTP {status}).</translation>
    </message>
    <message>
        <source>Download again later: it goes on where it stopped.</source>
        <translation type="unfinished">Téléchargez de nouveau plus tard : cela reprend où cela s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">Le fichier des certificats de confiance ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation type="unfinished">Vérifiez REQUESTS_CA_BUNDLE, SSL_CERT_FILE et SSL_CERT_DIR.</translation>
    </message>
    <message>
        <source>Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution&apos;s certificates and try again.</source>
        <translation type="unfinished">Si un proxy inspecte le trafic, mettez les certificats de votre établissement dans REQUESTS_CA_BUNDLE et réessayez.</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted here.</source>
        <translation type="unfinished">Le certificat du hub n&apos;est pas reconnu ici.</translation>
    </message>
    <message>
        <source>The proxy does not let the hub through.</source>
        <translation type="unfinished">Le proxy ne laisse pas passer le hub.</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY with your IT department.</source>
        <translation type="unfinished">Vérifiez HTTPS_PROXY et NO_PROXY avec votre service informatique.</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation type="unfinished">Le hub est injoignable.</translation>
    </message>
    <message>
        <source>Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. Without a network, give the folder of a copy of the model.</source>
        <translation type="unfinished">Vérifiez la connexion réseau et HTTPS_PROXY, puis téléchargez de nouveau : cela reprend où cela s&apos;est arrêté. Sans réseau, donnez le dossier d&apos;une copie du modèle.</translation>
    </message>
</context>
<context>
    <name>catalogue.soundness</name>
    <message>
        <source>Its configuration is nested too deeply, or too long.</source>
        <translation type="unfinished">Sa configuration est trop imbriquée, ou trop longue.</translation>
    </message>
    <message>
        <source>Its configuration asks for an attention from elsewhere ({name}).</source>
        <translation type="unfinished">Sa configuration demande une attention venue d&apos;ailleurs ({name}).</translation>
    </message>
    <message>
        <source>Its configuration asks for a {kind} ({name}).</source>
        <translation type="unfinished">Sa configuration demande {kind} ({name}).</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no finite number.</source>
        <translation type="unfinished">&apos;{name}&apos; dans sa configuration n&apos;est pas un nombre fini.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no number from 1 to {most}.</source>
        <translation type="unfinished">&apos;{name}&apos; dans sa configuration n&apos;est pas un nombre de 1 à {most}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no object.</source>
        <translation type="unfinished">&apos;{name}&apos; dans sa configuration n&apos;est pas un objet.</translation>
    </message>
    <message>
        <source>Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.</source>
        <translation type="unfinished">Choisissez un modèle tel que ses auteurs l&apos;ont publié : des poids en safetensors, et rien de chargé ou d&apos;exécuté à côté.</translation>
    </message>
</context>
<context>
    <name>chest.draws</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;anomalie « {kind} ».</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
    <message>
        <source>A phantom cannot have {count} findings &apos;{kind}&apos;.</source>
        <translation type="unfinished">Un fantôme ne peut pas avoir {count} anomalies « {kind} ».</translation>
    </message>
    <message>
        <source>Choose {most} at most.</source>
        <translation type="unfinished">Choisissez-en {most} au plus.</translation>
    </message>
    <message>
        <source>There are two findings &apos;{kind}&apos; on one side.</source>
        <translation type="unfinished">Il y a deux anomalies « {kind} » d&apos;un même côté.</translation>
    </message>
    <message>
        <source>Choose one for each side.</source>
        <translation type="unfinished">Choisissez-en une par côté.</translation>
    </message>
    <message>
        <source>There is no kernel &apos;{kernel}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de noyau « {kernel} ».</translation>
    </message>
    <message>
        <source>Choose soft or sharp.</source>
        <translation type="unfinished">Choisissez soft ou sharp.</translation>
    </message>
    <message>
        <source>A chest of {slices} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">Un thorax de {slices} coupes de {matrix} x {matrix} est trop petit.</translation>
    </message>
    <message>
        <source>Take 2 slices, 32 pixels at least.</source>
        <translation type="unfinished">Prenez au moins 2 coupes et 32 pixels.</translation>
    </message>
    <message>
        <source>Slices of {thickness:g} mm every {step:g} mm cannot be drawn.</source>
        <translation type="unfinished">Des coupes de {thickness:g} mm tous les {step:g} mm ne peuvent pas être dessinées.</translation>
    </message>
    <message>
        <source>Choose 0.3 to {thickest:g} mm.</source>
        <translation type="unfinished">Choisissez de 0,3 à {thickest:g} mm.</translation>
    </message>
</context>
<context>
    <name>chest.make</name>
    <message>
        <source>There is no &apos;{name}&apos; here.</source>
        <translation type="unfinished">Il n&apos;y a pas de « {name} » ici.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>chest.wish</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;anomalie « {kind} ».</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>cli.ask</name>
    <message>
        <source>&apos;{name}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{name}&apos; n&apos;est pas un paquet de scène Slicer.</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">Donnez à la scène un nom qui finit par .mrb.</translation>
    </message>
    <message>
        <source>Reading the volume</source>
        <translation type="unfinished">Lecture du volume</translation>
    </message>
</context>
<context>
    <name>cli.cohort</name>
    <message>
        <source>A cluster needs Ray, which is not installed.</source>
        <translation type="unfinished">Une grappe a besoin de Ray, qui n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</source>
        <translation type="unfinished">Installez-le : pip install &apos;MedPrunerLogic[cohort,server]&apos;.</translation>
    </message>
</context>
<context>
    <name>cli.evaluate</name>
    <message>
        <source>An evaluation needs packages that are not installed: {names}.</source>
        <translation type="unfinished">Une évaluation a besoin de paquets qui ne sont pas installés : {names}.</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;MedPrunerLogic[evaluate]&apos;.</source>
        <translation type="unfinished">Installez-les : pip install &apos;MedPrunerLogic[evaluate]&apos;.</translation>
    </message>
</context>
<context>
    <name>cli.outputs</name>
    <message>
        <source>&apos;{file}&apos; is a file.</source>
        <translation type="unfinished">&apos;{file}&apos; est un fichier.</translation>
    </message>
    <message>
        <source>Give the name of a folder for the pictures.</source>
        <translation type="unfinished">Donnez le nom d&apos;un dossier pour les images.</translation>
    </message>
</context>
<context>
    <name>cli.phantom</name>
    <message>
        <source>--{option} is not for --anatomy {anatomy}.</source>
        <translation type="unfinished">--{option} ne va pas avec --anatomy {anatomy}.</translation>
    </message>
    <message>
        <source>Leave one of them out; `medpruner phantom --help` says what goes with which.</source>
        <translation type="unfinished">Retirez l&apos;une des deux ; `medpruner phantom --help` dit ce qui va ensemble.</translation>
    </message>
</context>
<context>
    <name>cli.sending</name>
    <message>
        <source>The scan comes from no DICOMweb service that its results could be sent back to.</source>
        <translation type="unfinished">L’examen ne vient d’aucun service DICOMweb auquel renvoyer ses résultats.</translation>
    </message>
    <message>
        <source>Name one: --stow dicomweb://HOST/PATH.</source>
        <translation type="unfinished">Indiquez-en un : --stow dicomweb://HOST/PATH.</translation>
    </message>
</context>
<context>
    <name>cli.serve</name>
    <message>
        <source>A server needs Ray, which is not installed.</source>
        <translation type="unfinished">Un serveur a besoin de Ray, qui n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[server]&apos;.</source>
        <translation type="unfinished">Installez-le : pip install &apos;MedPrunerLogic[server]&apos;.</translation>
    </message>
</context>
<context>
    <name>cohort.cluster</name>
    <message>
        <source>There is no Ray cluster at {address}.</source>
        <translation type="unfinished">Il n&apos;y a pas de grappe Ray à {address}.</translation>
    </message>
    <message>
        <source>Check the address, and RAY_AUTH_TOKEN or its file.</source>
        <translation type="unfinished">Vérifiez l&apos;adresse, et RAY_AUTH_TOKEN ou son fichier.</translation>
    </message>
</context>
<context>
    <name>cohort.questions</name>
    <message>
        <source>There is no question in &apos;{file}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de question dans « {file} ».</translation>
    </message>
    <message>
        <source>Write one a line, or a list in YAML.</source>
        <translation type="unfinished">Écrivez-en une par ligne, ou une liste en YAML.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as text.</source>
        <translation type="unfinished">« {file} » ne peut pas être lu comme du texte.</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8.</source>
        <translation type="unfinished">Vérifiez qu&apos;il existe et qu&apos;il est en UTF-8.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not YAML: {reason}</source>
        <translation type="unfinished">« {file} » n&apos;est pas du YAML : {reason}</translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation type="unfinished">Corrigez la ligne.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list.</source>
        <translation type="unfinished">« {file} » ne contient pas de liste.</translation>
    </message>
    <message>
        <source>Begin each question with a dash.</source>
        <translation type="unfinished">Commencez chaque question par un tiret.</translation>
    </message>
    <message>
        <source>Question {number} cannot be understood.</source>
        <translation type="unfinished">La question {number} n&apos;est pas compréhensible.</translation>
    </message>
    <message>
        <source>It has a question, and if wanted an id, a kind ({kinds}) and options.</source>
        <translation type="unfinished">Elle a une question et, au besoin, id, kind ({kinds}) et options.</translation>
    </message>
    <message>
        <source>Question {number} is of no kind that is known.</source>
        <translation type="unfinished">La question {number} n&apos;est d&apos;aucun type connu.</translation>
    </message>
    <message>
        <source>A choice has two different options or more, a question and a report have none.</source>
        <translation type="unfinished">Un choix a au moins deux options différentes ; une question et un compte rendu n&apos;en ont pas.</translation>
    </message>
</context>
<context>
    <name>cohort.rows</name>
    <message>
        <source>An error that nobody foresaw, in {place}.</source>
        <translation type="unfinished">Une erreur que personne n&apos;avait prévue, dans {place}.</translation>
    </message>
    <message>
        <source>The process that read this scan ended suddenly, twice.</source>
        <translation type="unfinished">Le processus qui lisait cette série s&apos;est arrêté soudainement, deux fois.</translation>
    </message>
    <message>
        <source>Look at the scan, and at the machine&apos;s memory.</source>
        <translation type="unfinished">Examinez la série et la mémoire de la machine.</translation>
    </message>
</context>
<context>
    <name>cohort.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds a cohort with another {name}.</source>
        <translation type="unfinished">Le dossier « {folder} » contient une cohorte où ceci diffère : {name}.</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">Donnez un autre --out, ou supprimez le dossier.</translation>
    </message>
    <message>
        <source>What was asked in the folder &apos;{folder}&apos; is not known: {file} is gone.</source>
        <translation type="unfinished">On ne sait pas ce qui a été demandé dans le dossier « {folder} » : {file} manque.</translation>
    </message>
</context>
<context>
    <name>cohort.scans</name>
    <message>
        <source>There is no scan in &apos;{source}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de série dans « {source} ».</translation>
    </message>
    <message>
        <source>Give a folder, a pattern in quotes, or a CSV or Parquet file with a column &apos;path&apos;.</source>
        <translation type="unfinished">Donnez un dossier, un motif entre guillemets, ou un fichier CSV ou Parquet avec une colonne &apos;path&apos;.</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has no path.</source>
        <translation type="unfinished">La ligne {number} de « {file} » n&apos;a pas de chemin.</translation>
    </message>
    <message>
        <source>Give the table a column &apos;path&apos;, from the table&apos;s folder on.</source>
        <translation type="unfinished">Donnez au tableau une colonne &apos;path&apos;, à partir du dossier du tableau.</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos;: {problem}</source>
        <translation type="unfinished">Ligne {number} de « {file} » : {problem}</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has &apos;{value}&apos; as {name}.</source>
        <translation type="unfinished">La ligne {number} de « {file} » a « {value} » comme {name}.</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation type="unfinished">Donnez un nombre.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is in &apos;{file}&apos; twice.</source>
        <translation type="unfinished">« {name} » figure deux fois dans « {file} ».</translation>
    </message>
    <message>
        <source>Give each row an id of its own in a column &apos;id&apos;.</source>
        <translation type="unfinished">Donnez à chaque ligne son propre identifiant dans une colonne &apos;id&apos;.</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation type="unfinished">Parquet a besoin de pyarrow, qui n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort]&apos;. Or give a CSV file.</source>
        <translation type="unfinished">Installez-le : pip install &apos;MedPrunerLogic[cohort]&apos;. Ou donnez un fichier CSV.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as a table.</source>
        <translation type="unfinished">« {file} » ne peut pas être lu comme un tableau.</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8 if it is CSV.</source>
        <translation type="unfinished">Vérifiez qu&apos;il existe et, si c&apos;est du CSV, qu&apos;il est en UTF-8.</translation>
    </message>
</context>
<context>
    <name>cohort.summary</name>
    <message>
        <source>Answers about many volumes</source>
        <translation type="unfinished">Réponses sur de nombreux volumes</translation>
    </message>
    <message>
        <source>{scans} scans, {answers} answers, {errors} errors</source>
        <translation type="unfinished">{scans} séries, {answers} réponses, {errors} erreurs</translation>
    </message>
    <message>
        <source>Made with MedPruner {version}.</source>
        <translation type="unfinished">Fait avec MedPruner {version}.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Réponse</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">Séries</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished">Confiance moyenne</translation>
    </message>
    <message>
        <source>{count} other answers</source>
        <translation type="unfinished">{count} autres réponses</translation>
    </message>
    <message>
        <source>Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s</source>
        <translation type="unfinished">Médiane : {images} images encodées, {tokens} jetons visuels lus, {seconds:.1f} s</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished">Erreurs</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">Série</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Type</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished">Ce qui n&apos;allait pas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Questions</translation>
    </message>
    <message>
        <source>The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">Les images montrent ce que le modèle a lu et où il a regardé, pas pourquoi.</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished">Un échantillon</translation>
    </message>
</context>
<context>
    <name>dicom.export</name>
    <message>
        <source>DICOM results need the package highdicom.</source>
        <translation type="unfinished">Les résultats DICOM ont besoin du paquet highdicom.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[dicom]&apos;.</source>
        <translation type="unfinished">Installez-le : pip install &apos;MedPrunerLogic[dicom]&apos;.</translation>
    </message>
    <message>
        <source>There is no file or folder &apos;{folder}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a ni fichier ni dossier &apos;{folder}&apos;.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is not a DICOM series, and DICOM results need one to refer to.</source>
        <translation type="unfinished">&apos;{folder}&apos; n&apos;est pas une série DICOM, et les résultats DICOM doivent renvoyer à une série.</translation>
    </message>
    <message>
        <source>Give the folder of the DICOM series.</source>
        <translation type="unfinished">Donnez le dossier de la série DICOM.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is a file.</source>
        <translation type="unfinished">&apos;{folder}&apos; est un fichier.</translation>
    </message>
    <message>
        <source>Give the name of a folder for the DICOM files.</source>
        <translation type="unfinished">Donnez le nom d&apos;un dossier pour les fichiers DICOM.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is the folder of the source images: what is written there would pass for a part of the series.</source>
        <translation type="unfinished">&apos;{folder}&apos; est le dossier des images d&apos;origine : ce qui y serait écrit passerait pour une partie de la série.</translation>
    </message>
    <message>
        <source>Give another folder for the DICOM files.</source>
        <translation type="unfinished">Donnez un autre dossier pour les fichiers DICOM.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; already holds {names}.</source>
        <translation type="unfinished">&apos;{folder}&apos; contient déjà {names}.</translation>
    </message>
    <message>
        <source>Give a new or an empty folder; nothing is replaced.</source>
        <translation type="unfinished">Donnez un dossier nouveau ou vide ; rien n&apos;est remplacé.</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; cannot be written to: {reason}.</source>
        <translation type="unfinished">On ne peut pas écrire dans &apos;{folder}&apos; : {reason}.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, in one that exists.</source>
        <translation type="unfinished">Choisissez un dossier où vous avez le droit d&apos;écrire, dans un dossier existant.</translation>
    </message>
    <message>
        <source>The DICOM files could not be written to &apos;{folder}&apos;: {reason}.</source>
        <translation type="unfinished">Les fichiers DICOM n&apos;ont pas pu être écrits dans &apos;{folder}&apos; : {reason}.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Vérifiez la place libre sur le disque.</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {keyword}, by which results refer to them.</source>
        <translation type="unfinished">{without} images sur {count} n&apos;ont pas de {keyword}, par lequel les résultats y renvoient.</translation>
    </message>
    <message>
        <source>Export the series again from the archive, without removing its identifiers.</source>
        <translation type="unfinished">Exportez de nouveau la série depuis l&apos;archive, sans enlever ses identifiants.</translation>
    </message>
    <message>
        <source>The images of the series differ in {keyword}.</source>
        <translation type="unfinished">Les images de la série diffèrent par {keyword}.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">Exportez de nouveau la série depuis l&apos;archive.</translation>
    </message>
    <message>
        <source>The images are stored as &apos;{kind}&apos;, not as CT or MR images.</source>
        <translation type="unfinished">Les images sont enregistrées comme &apos;{kind}&apos;, et non comme images TDM ou IRM.</translation>
    </message>
    <message>
        <source>Give the folder of the original series.</source>
        <translation type="unfinished">Donnez le dossier de la série d&apos;origine.</translation>
    </message>
    <message>
        <source>Several images of the series have the same SOPInstanceUID.</source>
        <translation type="unfinished">Plusieurs images de la série ont le même SOPInstanceUID.</translation>
    </message>
    <message>
        <source>Choose the series that the question was asked about.</source>
        <translation type="unfinished">Choisissez la série sur laquelle la question a été posée.</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: the number or the direction of the slices differs.</source>
        <translation type="unfinished">La réponse porte sur un autre volume que cette série : le nombre ou la direction des coupes diffère.</translation>
    </message>
    <message>
        <source>The gantry was tilted, and the answer is about images that were straightened, which this series does not have.</source>
        <translation type="unfinished">Le statif était incliné, et la réponse porte sur des images redressées, que cette série n&apos;a pas.</translation>
    </message>
    <message>
        <source>Ask in the plane of the series&apos; own slices, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">Posez la question dans le plan des coupes de la série, ou gardez la réponse comme scène Slicer.</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.</source>
        <translation type="unfinished">La réponse porte sur un autre volume que cette série : ils sont distants de jusqu&apos;à {worst:.2f} mm.</translation>
    </message>
    <message>
        <source>No DICOM objects can be made from the headers of this series ({kind}).</source>
        <translation type="unfinished">Aucun objet DICOM ne peut être fait à partir des en-têtes de cette série ({kind}).</translation>
    </message>
    <message>
        <source>Export the series again from the archive, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">Exportez de nouveau la série depuis l&apos;archive, ou gardez la réponse comme scène Slicer.</translation>
    </message>
</context>
<context>
    <name>dicom.files</name>
    <message>
        <source>&apos;{file}&apos; is damaged: it cannot be read as DICOM.</source>
        <translation type="unfinished">&apos;{file}&apos; est endommagé : il ne peut pas être lu comme DICOM.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">Copiez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is protected by a password.</source>
        <translation type="unfinished">&apos;{file}&apos; est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished">Décompressez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is too large when it is unpacked.</source>
        <translation type="unfinished">&apos;{file}&apos; est trop grand une fois décompressé.</translation>
    </message>
    <message>
        <source>Unpack the one series that is meant.</source>
        <translation type="unfinished">Décompressez seulement la série voulue.</translation>
    </message>
</context>
<context>
    <name>dicom.image</name>
    <message>
        <source>&apos;{file}&apos; holds {count} frames, but not where each of them lies.</source>
        <translation type="unfinished">&apos;{file}&apos; contient {count} images, mais pas la position de chacune.</translation>
    </message>
    <message>
        <source>Choose a series that says where its images lie.</source>
        <translation type="unfinished">Choisissez une série qui dit où sont ses images.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its {keyword} cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; est endommagé : son {keyword} est impossible.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Copiez ou exportez de nouveau la série.</translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished">une image</translation>
    </message>
</context>
<context>
    <name>dicom.pixels</name>
    <message>
        <source>The pixels of &apos;{file}&apos; cannot be decoded ({syntax}).</source>
        <translation type="unfinished">Les pixels de &apos;{file}&apos; ne peuvent pas être décodés ({syntax}).</translation>
    </message>
    <message>
        <source>Copy the file again; if that does not help, load the series in Slicer and save it as NRRD.</source>
        <translation type="unfinished">Copiez de nouveau le fichier ; si cela ne suffit pas, chargez la série dans Slicer et enregistrez-la en NRRD.</translation>
    </message>
    <message>
        <source>The pixels of &apos;{file}&apos; are not what its header says.</source>
        <translation type="unfinished">Les pixels de &apos;{file}&apos; ne correspondent pas à son en-tête.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Copiez ou exportez de nouveau la série.</translation>
    </message>
</context>
<context>
    <name>dicom.series</name>
    <message>
        <source>series {label}: {modality}, {description}{count} images{spacing}</source>
        <translation type="unfinished">série {label} : {modality}, {description}{count} images{spacing}</translation>
    </message>
    <message>
        <source>There are no DICOM images.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;images DICOM.</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a CT or MR series.</source>
        <translation type="unfinished">Choisissez le dossier ou l&apos;archive d&apos;une série TDM ou IRM.</translation>
    </message>
    <message>
        <source>There is no series {wanted}, only: {found}</source>
        <translation type="unfinished">Il n&apos;y a pas de série {wanted}, seulement : {found}</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished">Choisissez l&apos;une d&apos;elles.</translation>
    </message>
    <message>
        <source>Of {count} series the only one that is a volume was read: {series}.</source>
        <translation type="unfinished">Des {count} séries, la seule qui soit un volume a été lue : {series}.</translation>
    </message>
    <message>
        <source>None of the {count} series is a volume: {found}</source>
        <translation type="unfinished">Aucune des {count} séries n&apos;est un volume : {found}</translation>
    </message>
    <message>
        <source>Choose one with --series to learn why not (read_volume: series=).</source>
        <translation type="unfinished">Choisissez-en une avec --series pour savoir pourquoi (read_volume: series=).</translation>
    </message>
    <message>
        <source>There are {count} series: {found}</source>
        <translation type="unfinished">Il y a {count} séries : {found}</translation>
    </message>
    <message>
        <source>Choose one with --series and its number (read_volume: series=).</source>
        <translation type="unfinished">Choisissez-en une avec --series et son numéro (read_volume: series=).</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation type="unfinished">{count} images</translation>
    </message>
    <message>
        <source>The series holds {count} phases or echoes: {listed}.</source>
        <translation type="unfinished">La série contient {count} phases ou échos : {listed}.</translation>
    </message>
    <message>
        <source>Choose one with --phase and its number (read_volume: phase=).</source>
        <translation type="unfinished">Choisissez-en une avec --phase et son numéro (read_volume: phase=).</translation>
    </message>
    <message>
        <source>There is no phase {wanted}; the series holds {count}.</source>
        <translation type="unfinished">Il n&apos;y a pas de phase {wanted} ; la série en contient {count}.</translation>
    </message>
    <message>
        <source>Choose another phase.</source>
        <translation type="unfinished">Choisissez une autre phase.</translation>
    </message>
    <message>
        <source>Phase {wanted} is a single slice.</source>
        <translation type="unfinished">La phase {wanted} est une seule coupe.</translation>
    </message>
    <message>
        <source>Choose a CT or MR series.</source>
        <translation type="unfinished">Choisissez une série TDM ou IRM.</translation>
    </message>
    <message>
        <source>The images are of kind {kinds}, which is neither CT nor MR.</source>
        <translation type="unfinished">Les images sont du type {kinds}, ni TDM ni IRM.</translation>
    </message>
    <message>
        <source>The series mixes CT and MR images.</source>
        <translation type="unfinished">La série mêle des images TDM et IRM.</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">Exportez de nouveau la série.</translation>
    </message>
    <message>
        <source>The images are screenshots (secondary capture), not the scan itself.</source>
        <translation type="unfinished">Les images sont des captures d&apos;écran (secondary capture), non l&apos;examen lui-même.</translation>
    </message>
    <message>
        <source>The images are mosaics: each shows all slices side by side.</source>
        <translation type="unfinished">Les images sont des mosaïques : chacune montre toutes les coupes côte à côte.</translation>
    </message>
    <message>
        <source>Convert the series to NIfTI, with dcm2niix for instance.</source>
        <translation type="unfinished">Convertissez la série en NIfTI, par exemple avec dcm2niix.</translation>
    </message>
    <message>
        <source>The series is a localiser.</source>
        <translation type="unfinished">La série est un topogramme de repérage.</translation>
    </message>
    <message>
        <source>A single DICOM image is one slice.</source>
        <translation type="unfinished">Une seule image DICOM est une coupe.</translation>
    </message>
    <message>
        <source>Choose the folder of the whole series.</source>
        <translation type="unfinished">Choisissez le dossier de la série entière.</translation>
    </message>
    <message>
        <source>The images are in colour ({kind}).</source>
        <translation type="unfinished">Les images sont en couleur ({kind}).</translation>
    </message>
    <message>
        <source>The images are stored inverted (MONOCHROME1), which no CT or MR is.</source>
        <translation type="unfinished">Les images sont enregistrées inversées (MONOCHROME1), ce qu&apos;aucune TDM ni IRM n&apos;est.</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}: they do not belong together.</source>
        <translation type="unfinished">Les images de la série diffèrent par {attribute} : elles ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">Exportez de nouveau la série depuis l&apos;archive.</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {needed}.</source>
        <translation type="unfinished">{without} images sur {count} n&apos;ont pas de {needed}.</translation>
    </message>
    <message>
        <source>Choose a series of axial, coronal or sagittal slices.</source>
        <translation type="unfinished">Choisissez une série de coupes axiales, coronales ou sagittales.</translation>
    </message>
    <message>
        <source>{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.</source>
        <translation type="unfinished">{most} images ou plus sont au même endroit, et rien dans leurs en-têtes ne distingue phases ou échos.</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one phase.</source>
        <translation type="unfinished">Divisez la série dans le module DICOM de Slicer et choisissez une phase.</translation>
    </message>
</context>
<context>
    <name>dicom.stack</name>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes and the scene show even distances of {step:.2f} mm, interpolated between slices.</source>
        <translation type="unfinished">Les coupes sont espacées de {narrowest:.2f} à {widest:.2f} mm. Chacune est lue telle qu&apos;elle a été acquise, à sa place ; les autres plans et la scène montrent un pas régulier de {step:.2f} mm, interpolé entre les coupes.</translation>
    </message>
    <message>
        <source>{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what other planes and the scene show there is interpolated.</source>
        <translation type="unfinished">{missing} des {count} coupes de la série manquent, entre les coupes {where} : ce qui s&apos;y trouve ne peut pas être vu, et ce que les autres plans et la scène y montrent est interpolé.</translation>
    </message>
    <message>
        <source>The image orientation in the DICOM files cannot be.</source>
        <translation type="unfinished">L&apos;orientation des images dans les fichiers DICOM est impossible.</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">Exportez de nouveau la série.</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}.</source>
        <translation type="unfinished">Les images de la série diffèrent par {attribute}.</translation>
    </message>
    <message>
        <source>Remove localisers and other images from the folder.</source>
        <translation type="unfinished">Enlevez du dossier les topogrammes et les autres images.</translation>
    </message>
    <message>
        <source>{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.</source>
        <translation type="unfinished">{count} images ou plus sont à la même hauteur ({along:.1f} mm), côte à côte ou superposées.</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one part.</source>
        <translation type="unfinished">Divisez la série dans le module DICOM de Slicer et choisissez une partie.</translation>
    </message>
    <message>
        <source>{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.</source>
        <translation type="unfinished">{count} images ne sont pas alignées avec les autres : celle à {along:.1f} mm est décalée de {off:.1f} mm.</translation>
    </message>
    <message>
        <source>Remove the images of other places from the folder, or export the series again.</source>
        <translation type="unfinished">Enlevez du dossier les images d&apos;autres endroits, ou exportez de nouveau la série.</translation>
    </message>
    <message>
        <source>Export the whole series again, or resample it to even distances in Slicer.</source>
        <translation type="unfinished">Exportez de nouveau la série entière, ou rééchantillonnez-la à un pas régulier dans Slicer.</translation>
    </message>
    <message>
        <source>{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away instead of {usual:.2f} mm.</source>
        <translation type="unfinished">{missing} coupes sur {count} manquent, plus d&apos;une sur vingt : après {along:.1f} mm la suivante est à {step:.2f} mm au lieu de {usual:.2f} mm.</translation>
    </message>
    <message>
        <source>After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.</source>
        <translation type="unfinished">Après {along:.1f} mm la coupe suivante est à {step:.2f} mm, un écart isolé : des coupes manquent.</translation>
    </message>
    <message>
        <source>The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.</source>
        <translation type="unfinished">Les coupes sont inégalement espacées, et après {along:.1f} mm de {step:.2f} mm, plus de 10 mm.</translation>
    </message>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.</source>
        <translation type="unfinished">Les coupes sont espacées de {narrowest:.2f} à {widest:.2f} mm, le plus grand écart fait plus de quatre fois le plus petit.</translation>
    </message>
</context>
<context>
    <name>evaluation.asking</name>
    <message>
        <source>How much &apos;{like}&apos; reads of this scan is not known: it failed.</source>
        <translation type="unfinished">On ne sait pas combien &apos;{like}&apos; lit de cet examen : cela a échoué.</translation>
    </message>
</context>
<context>
    <name>evaluation.benchmarks</name>
    <message>
        <source>There is no benchmark &apos;{name}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de banc d&apos;essai &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>evaluation.methods</name>
    <message>
        <source>There is no method &apos;{name}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de méthode &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Choose of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
    <message>
        <source>The method &apos;{text}&apos; is not clear.</source>
        <translation type="unfinished">La méthode &apos;{text}&apos; n&apos;est pas claire.</translation>
    </message>
    <message>
        <source>Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET.</source>
        <translation type="unfinished">Écrivez PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% ou ALTERNATIVE@PRESET.</translation>
    </message>
</context>
<context>
    <name>evaluation.panels</name>
    <message>
        <source>{title} is not read in panels.</source>
        <translation type="unfinished">{title} n&apos;est pas lu en panneaux.</translation>
    </message>
    <message>
        <source>Leave that method out.</source>
        <translation type="unfinished">Laissez cette méthode de côté.</translation>
    </message>
</context>
<context>
    <name>evaluation.published</name>
    <message>
        <source>{title} is not here: &apos;{file}&apos; is missing.</source>
        <translation type="unfinished">{title} n&apos;est pas là : &apos;{file}&apos; manque.</translation>
    </message>
    <message>
        <source>Request the data from {where}, and give the folder with --data.</source>
        <translation type="unfinished">Demandez les données à {where}, et donnez le dossier avec --data.</translation>
    </message>
    <message>
        <source>Entry {number} of &apos;{file}&apos; is not laid out like the others.</source>
        <translation type="unfinished">L&apos;entrée {number} de &apos;{file}&apos; n&apos;est pas disposée comme les autres.</translation>
    </message>
    <message>
        <source>It needs conversations with question and answer, and video with a path; get the file again.</source>
        <translation type="unfinished">Il lui faut conversations avec question et réponse, et video avec un chemin ; procurez-vous de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{missing} of the {count} scans of {title} are not in the folder, the first is &apos;{first}&apos;.</source>
        <translation type="unfinished">{missing} des {count} examens de {title} ne sont pas dans le dossier, le premier est &apos;{first}&apos;.</translation>
    </message>
    <message>
        <source>Request them from {where}, or leave their questions out with --allow-missing.</source>
        <translation type="unfinished">Demandez-les à {where}, ou écartez leurs questions avec --allow-missing.</translation>
    </message>
    <message>
        <source>The folder holds {count} slice pictures, which are not all of one size.</source>
        <translation type="unfinished">Le dossier contient {count} images de coupes qui n&apos;ont pas toutes la même taille.</translation>
    </message>
    <message>
        <source>Give a folder of PNG or JPEG slices of one scan.</source>
        <translation type="unfinished">Donnez un dossier de coupes PNG ou JPEG d&apos;un seul examen.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not valid JSON.</source>
        <translation type="unfinished">&apos;{file}&apos; n&apos;est pas du JSON valide.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished">Procurez-vous-le de nouveau.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list of questions.</source>
        <translation type="unfinished">&apos;{file}&apos; ne contient pas de liste de questions.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no volume.</source>
        <translation type="unfinished">&apos;{file}&apos; ne contient pas de volume.</translation>
    </message>
    <message>
        <source>Get the scan again.</source>
        <translation type="unfinished">Procurez-vous de nouveau l&apos;examen.</translation>
    </message>
</context>
<context>
    <name>evaluation.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds an evaluation with another {name}.</source>
        <translation type="unfinished">Le dossier &apos;{folder}&apos; contient une évaluation avec un autre {name}.</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">Donnez un autre --out, ou supprimez le dossier.</translation>
    </message>
</context>
<context>
    <name>evidence.answer</name>
    <message>
        <source>{seen} of {slices} slices</source>
        <translation type="unfinished">{seen} coupes sur {slices}</translation>
    </message>
    <message>
        <source>{slices} slices in {images} images</source>
        <translation type="unfinished">{slices} coupes en {images} images</translation>
    </message>
    <message>
        <source>{seen} of {slices} slices in {images} images</source>
        <translation type="unfinished">{seen} coupes sur {slices} en {images} images</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished">Question : {question}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation type="unfinished">Réponse : {answer}</translation>
    </message>
    <message>
        <source>Note: {notice}</source>
        <translation type="unfinished">Remarque : {notice}</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (probability of being right; calibrated on phantoms)</source>
        <translation type="unfinished">Confiance : {confidence:.2f} (probabilité d&apos;avoir raison ; étalonnée sur des fantômes)</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (mean token probability; not calibrated)</source>
        <translation type="unfinished">Confiance : {confidence:.2f} (probabilité moyenne des jetons ; non étalonnée)</translation>
    </message>
    <message>
        <source>Confidence: none</source>
        <translation type="unfinished">Confiance : aucune</translation>
    </message>
    <message>
        <source>Finished: {finish}</source>
        <translation type="unfinished">Fin : {finish}</translation>
    </message>
    <message>
        <source>Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})</source>
        <translation type="unfinished">Lu : {slices} ({plane}), {tokens} jetons visuels sur {all_tokens} ({share:.1%})</translation>
    </message>
    <message>
        <source>Limited to: {region}</source>
        <translation type="unfinished">Limité à : {region}</translation>
    </message>
    <message>
        <source>Model: {model}, revision {revision}</source>
        <translation type="unfinished">Modèle : {model}, révision {revision}</translation>
    </message>
    <message>
        <source>Settings: {settings}</source>
        <translation type="unfinished">Réglages : {settings}</translation>
    </message>
    <message>
        <source>Seconds: {seconds}</source>
        <translation type="unfinished">Secondes : {seconds}</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation type="unfinished">Heure : {time}</translation>
    </message>
</context>
<context>
    <name>export.conversation</name>
    <message>
        <source>&apos;{file}&apos; says no format that is known.</source>
        <translation type="unfinished">&apos;{file}&apos; n&apos;indique aucun format connu.</translation>
    </message>
    <message>
        <source>End its name with .html, .pdf or .txt.</source>
        <translation type="unfinished">Terminez son nom par .html, .pdf ou .txt.</translation>
    </message>
    <message>
        <source>There is no picture: the scene that brought this answer holds none.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;image : la scène qui a apporté cette réponse n&apos;en contient pas.</translation>
    </message>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">Conversation sur un volume</translation>
    </message>
</context>
<context>
    <name>export.dicomFiles</name>
    <message>
        <source>Slicer&apos;s DICOM database has {found} of the {count} images that the volume was loaded from.</source>
        <translation type="unfinished">La base DICOM de Slicer a {found} des {count} images dont le volume a été chargé.</translation>
    </message>
    <message>
        <source>Import the series into the database again (DICOM module).</source>
        <translation type="unfinished">Importez de nouveau la série dans la base (module DICOM).</translation>
    </message>
</context>
<context>
    <name>export.exchange</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Modifié par le lecteur :</translation>
    </message>
</context>
<context>
    <name>export.page</name>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">Conversation sur un volume</translation>
    </message>
    <message>
        <source>Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">Fait avec MedPruner {version} le {date}. Les images montrent ce que le modèle a lu et où il a regardé, non pourquoi.</translation>
    </message>
    <message>
        <source>The model&apos;s own words:</source>
        <translation type="unfinished">Les mots du modèle :</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Modifié par le lecteur :</translation>
    </message>
    <message>
        <source>Slices that were read, with heat where the answer looked</source>
        <translation type="unfinished">Coupes lues, en couleur là où la réponse a regardé</translation>
    </message>
</context>
<context>
    <name>findings.nodes</name>
    <message>
        <source>There is no station &apos;{type}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de station « {type} ».</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>findings.nodules</name>
    <message>
        <source>There is no nodule of type &apos;{type}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de nodule de type « {type} ».</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>findings.placed</name>
    <message>
        <source>There is no lobe &apos;{lobe}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de lobe « {lobe} ».</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
    <message>
        <source>There is no side &apos;{side}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de côté « {side} ».</translation>
    </message>
    <message>
        <source>Choose right or left.</source>
        <translation type="unfinished">Choisissez right ou left.</translation>
    </message>
    <message>
        <source>The {lobe} lobe is not on the {side} side.</source>
        <translation type="unfinished">Le lobe {lobe} n&apos;est pas du côté {side}.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">Choisissez l&apos;un des deux.</translation>
    </message>
    <message>
        <source>A finding &apos;{kind}&apos; of {size:g} mm cannot be drawn.</source>
        <translation type="unfinished">Une anomalie « {kind} » de {size:g} mm ne peut pas être dessinée.</translation>
    </message>
    <message>
        <source>Choose {least:g} to {most:g} mm.</source>
        <translation type="unfinished">Choisissez de {least:g} à {most:g} mm.</translation>
    </message>
    <message>
        <source>There is no room for a finding &apos;{kind}&apos; here.</source>
        <translation type="unfinished">Il n&apos;y a pas de place ici pour une anomalie « {kind} ».</translation>
    </message>
    <message>
        <source>Choose fewer, smaller or other findings.</source>
        <translation type="unfinished">Choisissez des anomalies moins nombreuses, plus petites ou différentes.</translation>
    </message>
</context>
<context>
    <name>imaging.files</name>
    <message>
        <source>{file} would need a second file.</source>
        <translation type="unfinished">{file} aurait besoin d&apos;un second fichier.</translation>
    </message>
    <message>
        <source>Choose .nrrd, .nii.gz or .mha.</source>
        <translation type="unfinished">Choisissez .nrrd, .nii.gz ou .mha.</translation>
    </message>
    <message>
        <source>The volume could not be written to {file}.</source>
        <translation type="unfinished">Le volume n&apos;a pas pu être écrit dans {file}.</translation>
    </message>
    <message>
        <source>Check the file&apos;s ending and the free disk space.</source>
        <translation type="unfinished">Vérifiez l&apos;extension du fichier et la place libre sur le disque.</translation>
    </message>
    <message>
        <source>{file} could only be written in part.</source>
        <translation type="unfinished">{file} n&apos;a pu être écrit qu&apos;en partie.</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">Vérifiez la place libre sur le disque.</translation>
    </message>
</context>
<context>
    <name>imaging.planes</name>
    <message>
        <source>There is no plane &apos;{plane}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de plan &apos;{plane}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>imaging.region</name>
    <message>
        <source>A region of {size_mm:g} mm around {centre} cannot be.</source>
        <translation type="unfinished">Une région de {size_mm:g} mm autour de {centre} est impossible.</translation>
    </message>
    <message>
        <source>Give a point in RAS and a size above 0 mm.</source>
        <translation type="unfinished">Donnez un point en RAS et une taille supérieure à 0 mm.</translation>
    </message>
    <message>
        <source>a box of {size} mm around {centre}</source>
        <translation type="unfinished">une boîte de {size} mm autour de {centre}</translation>
    </message>
    <message>
        <source>a segment of {volume:.1f} ml</source>
        <translation type="unfinished">un segment de {volume:.1f} ml</translation>
    </message>
    <message>
        <source>The region lies outside the volume, or is empty.</source>
        <translation type="unfinished">La région est en dehors du volume, ou vide.</translation>
    </message>
    <message>
        <source>Move the region onto the volume, or choose another.</source>
        <translation type="unfinished">Déplacez la région sur le volume, ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>imaging.rescale</name>
    <message>
        <source>The rescale slope {slope:g} and intercept {intercept:g} cannot be.</source>
        <translation type="unfinished">La pente {slope:g} et l&apos;ordonnée {intercept:g} de rééchelonnement sont impossibles.</translation>
    </message>
    <message>
        <source>Export the scan again.</source>
        <translation type="unfinished">Exportez de nouveau l&apos;examen.</translation>
    </message>
</context>
<context>
    <name>imaging.volume</name>
    <message>
        <source>There is no modality &apos;{modality}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas de modalité &apos;{modality}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">Choisissez parmi : {names}.</translation>
    </message>
    <message>
        <source>The volume&apos;s axes are at angles of {angles} degrees, which no scanner makes.</source>
        <translation type="unfinished">Les axes du volume font des angles de {angles} degrés, ce qu&apos;aucun appareil ne produit.</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or resample the volume to a rectangular grid (Slicer: Resample).</source>
        <translation type="unfinished">Vérifiez l&apos;en-tête du fichier, ou rééchantillonnez le volume sur une grille rectangulaire (Slicer : Resample).</translation>
    </message>
    <message>
        <source>A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">Une TDM sans valeur sous zéro ({low:g} à {high:g}) n&apos;est pas en UH, ou pas complète : les fenêtres ne conviennent pas, et la réponse peut ne rien signifier.</translation>
    </message>
    <message>
        <source>Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. If it is a CT, it is not in HU, and the answer may mean nothing.</source>
        <translation type="unfinished">Rien ne dit de quel type d&apos;examen il s&apos;agit ; d&apos;après ses valeurs ({low:g} à {high:g}, aucune sous zéro) il a été pris pour une IRM. Si c&apos;est une TDM, elle n&apos;est pas en UH, et la réponse peut ne rien signifier.</translation>
    </message>
    <message>
        <source>The file claims {sizes} voxels, more than can be loaded.</source>
        <translation type="unfinished">Le fichier annonce {sizes} voxels, plus qu&apos;on ne peut en charger.</translation>
    </message>
    <message>
        <source>Crop the volume, or check the file&apos;s header.</source>
        <translation type="unfinished">Rognez le volume, ou vérifiez l&apos;en-tête du fichier.</translation>
    </message>
    <message>
        <source>The file holds a sequence of {frames} volumes, not one.</source>
        <translation type="unfinished">Le fichier contient une séquence de {frames} volumes, non un seul.</translation>
    </message>
    <message>
        <source>Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.</source>
        <translation type="unfinished">Choisissez-en un avec --frame 1 à {frames} (read_volume: frame=), ou dans Slicer avec le module Sequences.</translation>
    </message>
    <message>
        <source>There is no frame {frame}; the file holds {frames}.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;image {frame} ; le fichier en contient {frames}.</translation>
    </message>
    <message>
        <source>Choose another frame.</source>
        <translation type="unfinished">Choisissez une autre image.</translation>
    </message>
    <message>
        <source>The image has {components} values a voxel: it is a colour or vector image.</source>
        <translation type="unfinished">L&apos;image a {components} valeurs par voxel : c&apos;est une image en couleur ou vectorielle.</translation>
    </message>
    <message>
        <source>Choose a CT or MR scan (one value a voxel).</source>
        <translation type="unfinished">Choisissez un examen TDM ou IRM (une valeur par voxel).</translation>
    </message>
    <message>
        <source>The image has {count} dimensions ({sizes}), not three.</source>
        <translation type="unfinished">L&apos;image a {count} dimensions ({sizes}), non trois.</translation>
    </message>
    <message>
        <source>Choose one 3D volume; of a sequence, one frame.</source>
        <translation type="unfinished">Choisissez un volume 3D ; d&apos;une séquence, une image.</translation>
    </message>
    <message>
        <source>The volume is empty.</source>
        <translation type="unfinished">Le volume est vide.</translation>
    </message>
    <message>
        <source>Choose a volume with image data.</source>
        <translation type="unfinished">Choisissez un volume avec des données d&apos;image.</translation>
    </message>
    <message>
        <source>The volume has a single slice ({sizes} voxels).</source>
        <translation type="unfinished">Le volume a une seule coupe ({sizes} voxels).</translation>
    </message>
    <message>
        <source>Load the whole series: two slices at least.</source>
        <translation type="unfinished">Chargez la série entière : deux coupes au moins.</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">Les voxels sont du type {dtype}.</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">Convertissez le volume en nombres entiers ou réels.</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or load it in Slicer and correct it in the Volumes module.</source>
        <translation type="unfinished">Vérifiez l&apos;en-tête du fichier, ou chargez-le dans Slicer et corrigez-le dans le module Volumes.</translation>
    </message>
    <message>
        <source>The places of the slices are not those of {count} slices.</source>
        <translation type="unfinished">Les positions des coupes ne sont pas celles de {count} coupes.</translation>
    </message>
    <message>
        <source>The volume&apos;s position in space is not a finite 4 x 4 matrix.</source>
        <translation type="unfinished">La position du volume dans l&apos;espace n&apos;est pas une matrice 4 x 4 finie.</translation>
    </message>
    <message>
        <source>The voxel spacing is {spacing} mm, which cannot be.</source>
        <translation type="unfinished">L&apos;espacement des voxels est de {spacing} mm, ce qui est impossible.</translation>
    </message>
    <message>
        <source>{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.</source>
        <translation type="unfinished">{bad:,} voxels sont NaN ou infinis, le premier en I {i}, J {j}, K {k}.</translation>
    </message>
    <message>
        <source>Replace them by a value (for CT, -1000) first.</source>
        <translation type="unfinished">Remplacez-les d&apos;abord par une valeur (pour une TDM, -1000).</translation>
    </message>
    <message>
        <source>Every voxel has the same value ({low}).</source>
        <translation type="unfinished">Tous les voxels ont la même valeur ({low}).</translation>
    </message>
    <message>
        <source>Check that the right volume was chosen and that it loaded completely.</source>
        <translation type="unfinished">Vérifiez que le bon volume a été choisi et qu&apos;il a été chargé entièrement.</translation>
    </message>
</context>
<context>
    <name>memory.device</name>
    <message>
        <source>There is no device &apos;{name}&apos; on this machine.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;appareil &apos;{name}&apos; sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose auto or one of: {present}.</source>
        <translation type="unfinished">Choisissez auto ou parmi : {present}.</translation>
    </message>
    <message>
        <source>8-bit and 4-bit weights need Python packages that are missing: {names}.</source>
        <translation type="unfinished">Les poids à 8 et 4 bits ont besoin de paquets Python qui manquent : {names}.</translation>
    </message>
    <message>
        <source>Install them (pip install {names}), or choose full precision.</source>
        <translation type="unfinished">Installez-les (pip install {names}), ou choisissez la précision complète.</translation>
    </message>
    <message>
        <source>This device cannot compute with {bits}-bit weights.</source>
        <translation type="unfinished">Cet appareil ne peut pas calculer avec des poids à {bits} bits.</translation>
    </message>
    <message>
        <source>Choose 4-bit weights, full precision or another device.</source>
        <translation type="unfinished">Choisissez des poids à 4 bits, la précision complète ou un autre appareil.</translation>
    </message>
</context>
<context>
    <name>memory.estimate</name>
    <message>
        <source>About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.</source>
        <translation type="unfinished">Environ {slices} des {count} coupes tiendraient : augmentez gamma, ou limitez la question à une région.</translation>
    </message>
    <message>
        <source>About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.</source>
        <translation type="unfinished">Environ {share:.0%} des jetons visuels tiendraient au lieu de {now:.0%} : baissez tau.</translation>
    </message>
    <message>
        <source>All of it would fit with {bits}-bit weights (--precision {precision}).</source>
        <translation type="unfinished">Tout tiendrait avec des poids à {bits} bits (--precision {precision}).</translation>
    </message>
</context>
<context>
    <name>memory.fit</name>
    <message>
        <source>The model&apos;s weights were rounded to {bits} bits to save memory; its answers can differ from the full model&apos;s.</source>
        <translation type="unfinished">Les poids du modèle ont été arrondis à {bits} bits pour économiser la mémoire ; ses réponses peuvent différer de celles du modèle complet.</translation>
    </message>
    <message>
        <source>The device ran out of memory.</source>
        <translation type="unfinished">La mémoire de l&apos;appareil n&apos;a pas suffi.</translation>
    </message>
    <message>
        <source>The GPU failed in the middle of the work (a driver reset, a power limit, or another program).</source>
        <translation type="unfinished">Le GPU a échoué au milieu du travail (réinitialisation du pilote, limite de puissance ou autre programme).</translation>
    </message>
    <message>
        <source>Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.</source>
        <translation type="unfinished">Demandez de nouveau : cela recommence. S&apos;il échoue encore, choisissez le CPU, ou redémarrez l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.</source>
        <translation type="unfinished">Fermez d&apos;autres programmes ou volumes, gardez moins de coupes (augmentez gamma) ou de jetons (baissez tau), ou choisissez le CPU.</translation>
    </message>
    <message>
        <source>{before} {one}</source>
        <translation type="unfinished">{before} {one}</translation>
    </message>
    <message>
        <source>The CPU has room for it, but takes much longer (--device cpu).</source>
        <translation type="unfinished">Le CPU a la place, mais prend bien plus de temps (--device cpu).</translation>
    </message>
    <message>
        <source>With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).</source>
        <translation type="unfinished">Avec des poids à {bits} bits cela tient (--precision {precision}, paquets Python {names}).</translation>
    </message>
    <message>
        <source>Models that fit: {names}.</source>
        <translation type="unfinished">Modèles qui tiennent : {names}.</translation>
    </message>
    <message>
        <source>{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.</source>
        <translation type="unfinished">{title} a besoin d&apos;environ {need:.1f} Go sur {device} ; {free:.1f} Go sont libres.</translation>
    </message>
    <message>
        <source>Close other programs and volumes, or use a computer with more memory.</source>
        <translation type="unfinished">Fermez d&apos;autres programmes et volumes, ou prenez un ordinateur avec plus de mémoire.</translation>
    </message>
</context>
<context>
    <name>pacs.address</name>
    <message>
        <source>The address names no study or series that could be.</source>
        <translation type="unfinished">L’adresse ne désigne aucun examen ni aucune série possible.</translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished">Écrivez-la comme {example}.</translation>
    </message>
    <message>
        <source>The address names a series and asks for others too.</source>
        <translation type="unfinished">L’adresse désigne une série et en demande aussi d’autres.</translation>
    </message>
    <message>
        <source>Leave out what stands after the question mark.</source>
        <translation type="unfinished">Supprimez ce qui suit le point d’interrogation.</translation>
    </message>
    <message>
        <source>The address names no single series.</source>
        <translation type="unfinished">L’adresse ne désigne pas une seule série.</translation>
    </message>
    <message>
        <source>Write it like {example}; `medpruner cohort` takes a query for several.</source>
        <translation type="unfinished">Écrivez-la comme {example} ; `medpruner cohort` accepte une requête pour plusieurs.</translation>
    </message>
    <message>
        <source>The address names more than a service.</source>
        <translation type="unfinished">L’adresse désigne plus qu’un service.</translation>
    </message>
    <message>
        <source>Addresses of scans begin with dicomweb://, which means https.</source>
        <translation type="unfinished">Les adresses d’examens commencent par dicomweb://, qui signifie https.</translation>
    </message>
    <message>
        <source>This is no address of a DICOMweb service.</source>
        <translation type="unfinished">Ceci n’est pas l’adresse d’un service DICOMweb.</translation>
    </message>
    <message>
        <source>There is a user or a password in the address, where others can see it.</source>
        <translation type="unfinished">L’adresse contient un utilisateur ou un mot de passe, que d’autres peuvent y voir.</translation>
    </message>
    <message>
        <source>Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD.</source>
        <translation type="unfinished">Mettez-les dans ~/.netrc, ou dans MEDPRUNER_DICOMWEB_USER et MEDPRUNER_DICOMWEB_PASSWORD.</translation>
    </message>
    <message>
        <source>dicomweb+http:// would send images and passwords to {host} for everyone to read.</source>
        <translation type="unfinished">dicomweb+http:// enverrait images et mots de passe à {host}, lisibles par tous.</translation>
    </message>
    <message>
        <source>Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</source>
        <translation type="unfinished">Écrivez dicomweb://, qui est https ; ou ouvrez un tunnel : ssh -L 8042:127.0.0.1:8042 {host}.</translation>
    </message>
    <message>
        <source>The path to the service cannot be: it has empty parts, dots or signs that no path has.</source>
        <translation type="unfinished">Le chemin du service est impossible : il contient des parties vides, des points ou des signes qu’aucun chemin n’a.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not for a query here: all that match are taken.</source>
        <translation type="unfinished">« {name} » n’a pas sa place ici dans une requête : tout ce qui correspond est pris.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished">Supprimez-le.</translation>
    </message>
    <message>
        <source>What stands after the question mark is no query.</source>
        <translation type="unfinished">Ce qui suit le point d’interrogation n’est pas une requête.</translation>
    </message>
    <message>
        <source>Write attributes and their values, such as ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</source>
        <translation type="unfinished">Écrivez des attributs et leurs valeurs, par exemple ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</translation>
    </message>
</context>
<context>
    <name>pacs.credentials</name>
    <message>
        <source>{token} is set, and {user} or {password} too.</source>
        <translation type="unfinished">{token} est définie, et {user} ou {password} aussi.</translation>
    </message>
    <message>
        <source>Unset one of them.</source>
        <translation type="unfinished">Supprimez l’une d’elles.</translation>
    </message>
    <message>
        <source>{password} is set, but {user} is not.</source>
        <translation type="unfinished">{password} est définie, mais pas {user}.</translation>
    </message>
    <message>
        <source>Set both.</source>
        <translation type="unfinished">Définissez les deux.</translation>
    </message>
    <message>
        <source>{token} holds signs that no token has.</source>
        <translation type="unfinished">{token} contient des signes qu’aucun jeton n’a.</translation>
    </message>
    <message>
        <source>Set it to the token alone.</source>
        <translation type="unfinished">N’y mettez que le jeton.</translation>
    </message>
    <message>
        <source>Others may read {file}, where passwords are.</source>
        <translation type="unfinished">D’autres peuvent lire {file}, où se trouvent des mots de passe.</translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}.</source>
        <translation type="unfinished">Exécutez : chmod 600 {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished">{file} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Correct it, or name another one in NETRC.</source>
        <translation type="unfinished">Corrigez-le, ou indiquez-en un autre dans NETRC.</translation>
    </message>
</context>
<context>
    <name>pacs.fetch</name>
    <message>
        <source>DICOMweb needs the package dicomweb-client, which is not installed.</source>
        <translation type="unfinished">DICOMweb a besoin du paquet dicomweb-client, qui n’est pas installé.</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[pacs]&apos;.</source>
        <translation type="unfinished">Installez-le : pip install &apos;MedPrunerLogic[pacs]&apos;.</translation>
    </message>
    <message>
        <source>Asking {service} for the series</source>
        <translation type="unfinished">Demande de la série à {service}</translation>
    </message>
    <message>
        <source>{service} has no images of this series: it is empty, or not there.</source>
        <translation type="unfinished">{service} n’a pas d’images de cette série : elle est vide ou absente.</translation>
    </message>
    <message>
        <source>Check study and series in the address.</source>
        <translation type="unfinished">Vérifiez l’examen et la série dans l’adresse.</translation>
    </message>
    <message>
        <source>The series is larger than {gigabytes:.1f} GB.</source>
        <translation type="unfinished">La série dépasse {gigabytes:.1f} Go.</translation>
    </message>
    <message>
        <source>Choose a series with fewer or thicker slices.</source>
        <translation type="unfinished">Choisissez une série avec moins de coupes ou des coupes plus épaisses.</translation>
    </message>
    <message>
        <source>Of {total} images {service} sent {count} only.</source>
        <translation type="unfinished">Sur {total} images, {service} n’en a envoyé que {count}.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the series is not whole in the archive.</source>
        <translation type="unfinished">Réessayez ; si cela persiste, la série n’est pas complète dans l’archive.</translation>
    </message>
    <message>
        <source>{service} sent images of another series than was asked for.</source>
        <translation type="unfinished">{service} a envoyé des images d’une autre série que celle demandée.</translation>
    </message>
    <message>
        <source>Tell whoever runs it: an answer would be about somebody else.</source>
        <translation type="unfinished">Prévenez l’administrateur : la réponse porterait sur quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Fetching the series: {count} of {total} images</source>
        <translation type="unfinished">Récupération de la série : {count} images sur {total}</translation>
    </message>
    <message>
        <source>less than {gigabytes:.0f} GB is free</source>
        <translation type="unfinished">moins de {gigabytes:.0f} Go sont libres</translation>
    </message>
    <message>
        <source>The images could not be written to the temporary folder: {reason}.</source>
        <translation type="unfinished">Les images n’ont pas pu être écrites dans le dossier temporaire : {reason}.</translation>
    </message>
    <message>
        <source>Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished">Libérez de l’espace disque, ou donnez à TMPDIR un autre dossier.</translation>
    </message>
</context>
<context>
    <name>pacs.matching</name>
    <message>
        <source>There is no attribute &apos;{name}&apos; in DICOM.</source>
        <translation type="unfinished">Il n’y a pas d’attribut « {name} » dans DICOM.</translation>
    </message>
    <message>
        <source>Write its keyword, such as StudyDate, or its tag, such as 00080020.</source>
        <translation type="unfinished">Écrivez son mot-clé, comme StudyDate, ou sa balise, comme 00080020.</translation>
    </message>
</context>
<context>
    <name>pacs.query</name>
    <message>
        <source>{service} has no CT or MR series that match.</source>
        <translation type="unfinished">{service} n’a pas de série CT ou MR correspondante.</translation>
    </message>
    <message>
        <source>Check the query: its attributes and their values are those of QIDO-RS.</source>
        <translation type="unfinished">Vérifiez la requête : ses attributs et leurs valeurs sont ceux de QIDO-RS.</translation>
    </message>
</context>
<context>
    <name>pacs.service</name>
    <message>
        <source>What answers at {service} is no DICOMweb service, or not at this path.</source>
        <translation type="unfinished">Ce qui répond à {service} n’est pas un service DICOMweb, ou pas à ce chemin.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web.</source>
        <translation type="unfinished">Vérifiez le chemin, qui est souvent /dicom-web.</translation>
    </message>
    <message>
        <source>The transfer from {service} broke off.</source>
        <translation type="unfinished">Le transfert depuis {service} s’est interrompu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished">Réessayez.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">Le fichier des certificats de confiance ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.</source>
        <translation type="unfinished">Vérifiez REQUESTS_CA_BUNDLE et SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>{service} sends the request on to another address, which is not followed.</source>
        <translation type="unfinished">{service} renvoie la demande à une autre adresse, qui n’est pas suivie.</translation>
    </message>
    <message>
        <source>Give the address of the DICOMweb service itself; a page to log in at is none.</source>
        <translation type="unfinished">Donnez l’adresse du service DICOMweb lui-même ; une page de connexion n’en est pas un.</translation>
    </message>
    <message>
        <source>What {service} sends cannot be read as DICOMweb.</source>
        <translation type="unfinished">Ce qu’envoie {service} ne peut pas être lu comme du DICOMweb.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web; if it is right, try again.</source>
        <translation type="unfinished">Vérifiez le chemin, qui est souvent /dicom-web ; s’il est juste, réessayez.</translation>
    </message>
    <message>
        <source>{service} does not speak https.</source>
        <translation type="unfinished">{service} ne parle pas https.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for its https address.</source>
        <translation type="unfinished">Demandez son adresse https à l’administrateur.</translation>
    </message>
    <message>
        <source>The certificate of {service} is not good: {reason}.</source>
        <translation type="unfinished">Le certificat de {service} n’est pas bon : {reason}.</translation>
    </message>
    <message>
        <source>Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE.</source>
        <translation type="unfinished">Vérifiez l’adresse. Si votre établissement a sa propre autorité, indiquez le fichier de son certificat dans REQUESTS_CA_BUNDLE.</translation>
    </message>
    <message>
        <source>The proxy on the way to {service} does not let this through.</source>
        <translation type="unfinished">Le proxy sur le chemin de {service} ne laisse pas passer ceci.</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or name the host in NO_PROXY.</source>
        <translation type="unfinished">Vérifiez HTTPS_PROXY, ou nommez l’hôte dans NO_PROXY.</translation>
    </message>
    <message>
        <source>{service} did not answer for {seconds:.0f} seconds.</source>
        <translation type="unfinished">{service} n’a pas répondu pendant {seconds:.0f} secondes.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{service} cannot be reached.</source>
        <translation type="unfinished">{service} est injoignable.</translation>
    </message>
    <message>
        <source>Check the address, the port (that of DICOMweb, not that of DICOM) and the network.</source>
        <translation type="unfinished">Vérifiez l’adresse, le port (celui de DICOMweb, pas celui de DICOM) et le réseau.</translation>
    </message>
    <message>
        <source>{service} does not accept the user and the password, or the token.</source>
        <translation type="unfinished">{service} n’accepte pas l’utilisateur et le mot de passe, ou le jeton.</translation>
    </message>
    <message>
        <source>Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first.</source>
        <translation type="unfinished">Vérifiez ce qui est dans ~/.netrc, ou dans les variables MEDPRUNER_DICOMWEB_…, qui passent d’abord.</translation>
    </message>
    <message>
        <source>{service} wants to know who asks.</source>
        <translation type="unfinished">{service} veut savoir qui demande.</translation>
    </message>
    <message>
        <source>Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN.</source>
        <translation type="unfinished">Mettez utilisateur et mot de passe dans ~/.netrc ou MEDPRUNER_DICOMWEB_USER et …_PASSWORD, un jeton dans MEDPRUNER_DICOMWEB_TOKEN.</translation>
    </message>
    <message>
        <source>{service} does not allow this.</source>
        <translation type="unfinished">{service} ne le permet pas.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right to do so.</source>
        <translation type="unfinished">Demandez-en le droit à l’administrateur.</translation>
    </message>
    <message>
        <source>{service} has nothing at this address.</source>
        <translation type="unfinished">{service} n’a rien à cette adresse.</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web, the study and the series.</source>
        <translation type="unfinished">Vérifiez le chemin, qui est souvent /dicom-web, l’examen et la série.</translation>
    </message>
    <message>
        <source>{service} answers with an error (HTTP status {status}).</source>
        <translation type="unfinished">{service} répond par une erreur (état HTTP {status}).</translation>
    </message>
    <message>
        <source>Try again later, or show this to whoever runs it.</source>
        <translation type="unfinished">Réessayez plus tard, ou montrez ceci à l’administrateur.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Rien n&apos;a été écrit.</translation>
    </message>
</context>
<context>
    <name>pacs.store</name>
    <message>
        <source>it failed to process it</source>
        <translation type="unfinished">son traitement a échoué</translation>
    </message>
    <message>
        <source>it has it already</source>
        <translation type="unfinished">il est déjà présent</translation>
    </message>
    <message>
        <source>it does not take this kind of object</source>
        <translation type="unfinished">ce type d’objet n’est pas accepté</translation>
    </message>
    <message>
        <source>it may not be stored by this user</source>
        <translation type="unfinished">cet utilisateur ne peut pas l’enregistrer</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation type="unfinished">il n’y a plus de place</translation>
    </message>
    <message>
        <source>it belongs to another study</source>
        <translation type="unfinished">il appartient à un autre examen</translation>
    </message>
    <message>
        <source>it cannot understand it</source>
        <translation type="unfinished">il ne peut pas être compris</translation>
    </message>
    <message>
        <source>it does not take this transfer syntax</source>
        <translation type="unfinished">cette syntaxe de transfert n’est pas acceptée</translation>
    </message>
    <message>
        <source>{service} does not keep {count} of {total} objects: {names}.</source>
        <translation type="unfinished">{service} ne conserve pas {count} objets sur {total} : {names}.</translation>
    </message>
    <message>
        <source>Ask whoever runs it what it takes.</source>
        <translation type="unfinished">Demandez à l’administrateur ce qu’il accepte.</translation>
    </message>
    <message>
        <source>HTTP status {status}</source>
        <translation type="unfinished">état HTTP {status}</translation>
    </message>
    <message>
        <source>it does not say that it keeps it</source>
        <translation type="unfinished">il n’est pas dit qu’il est conservé</translation>
    </message>
    <message>
        <source>it took it, and does not have it now</source>
        <translation type="unfinished">il a été accepté, et n’est plus là maintenant</translation>
    </message>
    <message>
        <source>reason {code:#06x}</source>
        <translation type="unfinished">motif {code:#06x}</translation>
    </message>
</context>
<context>
    <name>phantom.drawing</name>
    <message>
        <source>A phantom cannot have {count} nodules.</source>
        <translation type="unfinished">Un fantôme ne peut pas avoir {count} nodules.</translation>
    </message>
    <message>
        <source>Choose 0 to {most}.</source>
        <translation type="unfinished">Choisissez de 0 à {most}.</translation>
    </message>
    <message>
        <source>The largest of several nodules cannot be small.</source>
        <translation type="unfinished">Le plus grand de plusieurs nodules ne peut pas être petit.</translation>
    </message>
    <message>
        <source>Choose medium or large, or one nodule.</source>
        <translation type="unfinished">Choisissez moyen ou grand, ou un seul nodule.</translation>
    </message>
    <message>
        <source>A phantom of {slice_count} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">Un fantôme de {slice_count} coupes de {matrix} x {matrix} est trop petit.</translation>
    </message>
    <message>
        <source>Take 2 slices, 16 pixels at least.</source>
        <translation type="unfinished">Prenez au moins 2 coupes, 16 pixels.</translation>
    </message>
</context>
<context>
    <name>pruning.settings</name>
    <message>
        <source>gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">gamma vaut {value} ; il doit être dans 0...2 (les intensités couvrent [-1, 1]).</translation>
    </message>
    <message>
        <source>local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">local_gamma vaut {value} ; il doit être dans 0...2 (les intensités couvrent [-1, 1]).</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">{name} vaut {value} ; il doit être au-dessus de 0 et au plus 1.</translation>
    </message>
    <message>
        <source>slab_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">slab_mm vaut {value} ; il doit être dans 0.1...1000 mm.</translation>
    </message>
    <message>
        <source>tile_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">tile_mm vaut {value} ; il doit être dans 0.1...1000 mm.</translation>
    </message>
    <message>
        <source>tau is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">tau vaut {value} ; il doit être au-dessus de 0 et au plus 1.</translation>
    </message>
    <message>
        <source>temperature is {value}; it must be positive.</source>
        <translation type="unfinished">temperature vaut {value} ; elle doit être positive.</translation>
    </message>
    <message>
        <source>contextual_fraction is {value}; it must lie in 0...1.</source>
        <translation type="unfinished">contextual_fraction vaut {value} ; elle doit être dans 0...1.</translation>
    </message>
    <message>
        <source>There is no preset &apos;{name}&apos;. Choose one of: {names}.</source>
        <translation type="unfinished">Il n&apos;y a pas de préréglage &apos;{name}&apos;. Choisissez parmi : {names}.</translation>
    </message>
</context>
<context>
    <name>qSlicerAbstractCoreModule</name>
    <message>
        <source>Informatics</source>
        <translation type="unfinished">Informatique</translation>
    </message>
</context>
<context>
    <name>readers.dicom</name>
    <message>
        <source>The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">Les valeurs de cette TDM ne sont pas en UH : les fenêtres ne conviennent pas, et la réponse peut ne rien signifier.</translation>
    </message>
    <message>
        <source>The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong.</source>
        <translation type="unfinished">Les images de cette TDM sont à des échelles différentes, ce qu&apos;aucun appareil ne fait : leurs valeurs sont peut-être fausses.</translation>
    </message>
    <message>
        <source>{count} DICOM files are damaged, such as &apos;{file}&apos;; none can be read.</source>
        <translation type="unfinished">{count} fichiers DICOM sont endommagés, comme &apos;{file}&apos; ; aucun ne peut être lu.</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">Copiez ou exportez de nouveau la série.</translation>
    </message>
    <message>
        <source>There are only DICOM objects without images (of kind {kinds}).</source>
        <translation type="unfinished">Il n&apos;y a que des objets DICOM sans images (du type {kinds}).</translation>
    </message>
    <message>
        <source>Choose the folder of one CT or MR series.</source>
        <translation type="unfinished">Choisissez le dossier d&apos;une seule série TDM ou IRM.</translation>
    </message>
    <message>
        <source>{problem} {count} files are damaged, such as &apos;{file}&apos;.</source>
        <translation type="unfinished">{problem} {count} fichiers sont endommagés, comme &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>{count} files are damaged, such as &apos;{file}&apos;: if they belong to the series, it is not whole.</source>
        <translation type="unfinished">{count} fichiers sont endommagés, comme &apos;{file}&apos; : s&apos;ils font partie de la série, elle n&apos;est pas entière.</translation>
    </message>
</context>
<context>
    <name>readers.headers</name>
    <message>
        <source>The file with the voxels of &apos;{file}&apos; is not beside it.</source>
        <translation type="unfinished">Le fichier des voxels de &apos;{file}&apos; n&apos;est pas à côté.</translation>
    </message>
    <message>
        <source>Copy both files into one folder, or export the scan as a single file.</source>
        <translation type="unfinished">Copiez les deux fichiers dans un dossier, ou exportez l&apos;examen en un seul fichier.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; names a file outside its own folder for its voxels, which is not opened.</source>
        <translation type="unfinished">&apos;{file}&apos; nomme pour ses voxels un fichier hors de son dossier, qui n&apos;est pas ouvert.</translation>
    </message>
    <message>
        <source>Put both files into one folder and correct the name in the header, or export the scan as a single file.</source>
        <translation type="unfinished">Mettez les deux fichiers dans un dossier et corrigez le nom dans l&apos;en-tête, ou exportez l&apos;examen en un seul fichier.</translation>
    </message>
</context>
<context>
    <name>readers.itk</name>
    <message>
        <source>&apos;{file}&apos; does not say how large its voxels are.</source>
        <translation type="unfinished">&apos;{file}&apos; ne dit pas la taille de ses voxels.</translation>
    </message>
    <message>
        <source>Export the scan again with its spacing, or correct the header.</source>
        <translation type="unfinished">Exportez de nouveau l&apos;examen avec son espacement, ou corrigez l&apos;en-tête.</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">Les voxels de &apos;{file}&apos; sont des nombres complexes.</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">Enregistrez l&apos;image d&apos;amplitude, et choisissez celle-ci.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; est une image {count}D.</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">Chargez un volume 3D.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is measured in {units}.</source>
        <translation type="unfinished">&apos;{file}&apos; est mesuré en {units}.</translation>
    </message>
    <message>
        <source>Export the scan again in millimetres.</source>
        <translation type="unfinished">Exportez de nouveau l&apos;examen en millimètres.</translation>
    </message>
</context>
<context>
    <name>readers.nifti</name>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; est une image {count}D.</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">Chargez un volume 3D.</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">Les voxels de &apos;{file}&apos; sont des nombres complexes.</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">Enregistrez l&apos;image d&apos;amplitude, et choisissez celle-ci.</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">Les voxels sont du type {dtype}.</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">Convertissez le volume en nombres entiers ou réels.</translation>
    </message>
    <message>
        <source>The voxel spacing in &apos;{file}&apos; is {sizes} mm, which cannot be.</source>
        <translation type="unfinished">L&apos;espacement des voxels dans &apos;{file}&apos; est de {sizes} mm, ce qui est impossible.</translation>
    </message>
    <message>
        <source>Correct the header, or export the scan again.</source>
        <translation type="unfinished">Corrigez l&apos;en-tête, ou exportez de nouveau l&apos;examen.</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its sform) cannot be.</source>
        <translation type="unfinished">La position dans l&apos;espace que donne &apos;{file}&apos; (sa sform) est impossible.</translation>
    </message>
    <message>
        <source>The file gives two voxel spacings that differ; that of its sform was taken.</source>
        <translation type="unfinished">Le fichier donne deux espacements de voxels différents ; celui de sa sform a été pris.</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its qform) cannot be.</source>
        <translation type="unfinished">La position dans l&apos;espace que donne &apos;{file}&apos; (sa qform) est impossible.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; contradicts itself: by its sform its axes run to other sides of the patient than by its qform.</source>
        <translation type="unfinished">&apos;{file}&apos; se contredit : selon sa sform ses axes vont vers d&apos;autres côtés du patient que selon sa qform.</translation>
    </message>
    <message>
        <source>Find out which of them is right, and set the code of the other one to 0 in the header.</source>
        <translation type="unfinished">Trouvez laquelle est juste, et mettez à 0 le code de l&apos;autre dans l&apos;en-tête.</translation>
    </message>
    <message>
        <source>The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.</source>
        <translation type="unfinished">Le fichier donne deux positions du volume, distantes de jusqu&apos;à {apart:.1f} mm ; celle de sa sform a été prise.</translation>
    </message>
</context>
<context>
    <name>readers.read</name>
    <message>
        <source>There is no file or folder &apos;{file}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a ni fichier ni dossier &apos;{file}&apos;.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; may not be read.</source>
        <translation type="unfinished">&apos;{file}&apos; ne peut pas être lu, faute de droits.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished">Vérifiez les droits du fichier.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is of a kind that cannot be read.</source>
        <translation type="unfinished">&apos;{file}&apos; est d&apos;un type qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.</source>
        <translation type="unfinished">Donnez un dossier DICOM, une archive ZIP d&apos;un tel dossier ou un fichier qui finit par {endings}.</translation>
    </message>
</context>
<context>
    <name>readers.values</name>
    <message>
        <source>By the unit of length in &apos;{file}&apos; the volume would be {extent:g} mm long.</source>
        <translation type="unfinished">D&apos;après l&apos;unité de longueur de &apos;{file}&apos;, le volume ferait {extent:g} mm de long.</translation>
    </message>
    <message>
        <source>Correct the unit in the header, or export the scan again in millimetres.</source>
        <translation type="unfinished">Corrigez l&apos;unité dans l&apos;en-tête, ou exportez de nouveau l&apos;examen en millimètres.</translation>
    </message>
    <message>
        <source>The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.</source>
        <translation type="unfinished">Le fichier ne dit pas comment il est placé dans le patient : gauche et droite, avant et arrière, tête et pieds sont devinés.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">Copiez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no image that can be read, whatever its ending says.</source>
        <translation type="unfinished">&apos;{file}&apos; n&apos;est pas une image lisible, quoi qu&apos;en dise son extension.</translation>
    </message>
    <message>
        <source>Export the scan again, for example as NRRD from Slicer.</source>
        <translation type="unfinished">Exportez de nouveau l&apos;examen, par exemple en NRRD depuis Slicer.</translation>
    </message>
</context>
<context>
    <name>scene.bundle</name>
    <message>
        <source>&apos;{file}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{file}&apos; n&apos;est pas un paquet de scène Slicer.</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">Donnez à la scène un nom qui finit par .mrb.</translation>
    </message>
    <message>
        <source>The scene could not be written to {file}.</source>
        <translation type="unfinished">La scène n&apos;a pas pu être écrite dans {file}.</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions.</source>
        <translation type="unfinished">Vérifiez la place libre sur le disque et les droits.</translation>
    </message>
</context>
<context>
    <name>scene.mrml</name>
    <message>
        <source>&apos;{name}&apos; is not a volume, but a {kind}.</source>
        <translation type="unfinished">&apos;{name}&apos; n&apos;est pas un volume, mais {kind}.</translation>
    </message>
    <message>
        <source>Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module).</source>
        <translation type="unfinished">Choisissez un volume TDM ou IRM ; d&apos;une séquence, le volume qui montre ses images (module Sequences).</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is empty.</source>
        <translation type="unfinished">Le volume &apos;{name}&apos; est vide.</translation>
    </message>
    <message>
        <source>Load its image data, or choose another volume.</source>
        <translation type="unfinished">Chargez ses données d&apos;image, ou choisissez un autre volume.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a label map, not a scan.</source>
        <translation type="unfinished">&apos;{name}&apos; est une carte d&apos;étiquettes, non un examen.</translation>
    </message>
    <message>
        <source>Choose the scan that it was drawn on.</source>
        <translation type="unfinished">Choisissez l&apos;examen sur lequel elle a été dessinée.</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is under a transform that bends it, or moves its slices unevenly.</source>
        <translation type="unfinished">Le volume &apos;{name}&apos; est sous une transformation qui le courbe, ou déplace ses coupes inégalement.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module), which resamples the volume to an even grid.</source>
        <translation type="unfinished">Appliquez d’abord la transformation définitivement (module Data, « Harden transform »), ce qui rééchantillonne le volume sur une grille régulière.</translation>
    </message>
</context>
<context>
    <name>scene.parts</name>
    <message>
        <source>Frame {number} of {count} of a sequence.</source>
        <translation type="unfinished">Image {number} sur {count} d&apos;une séquence.</translation>
    </message>
</context>
<context>
    <name>scene.places</name>
    <message>
        <source>Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated</source>
        <translation type="unfinished">Entre les coupes {lower} et {upper} sur {count} : rien n&apos;a été acquis ici, l&apos;image est interpolée</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, it is not in the region</source>
        <translation type="unfinished">Coupe {slice} sur {count} : écartée, elle n&apos;est pas dans la région</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, represented by slice {other}</source>
        <translation type="unfinished">Coupe {slice} sur {count} : écartée, représentée par la coupe {other}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}</source>
        <translation type="unfinished">Coupe {slice} sur {count} : non échantillonnée, la plus proche lue est la coupe {first}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read</source>
        <translation type="unfinished">Coupe {slice} sur {count} : lue</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read, in one image with slices {first} to {last}</source>
        <translation type="unfinished">Coupe {slice} sur {count} : lue, dans une même image que les coupes {first} à {last}</translation>
    </message>
    <message>
        <source>It looked most at slice {slice} of {count} ({where} mm).</source>
        <translation type="unfinished">Il a surtout regardé la coupe {slice} sur {count} ({where} mm).</translation>
    </message>
</context>
<context>
    <name>sections.consent</name>
    <message>
        <source>{title}: {size} from {repository}.</source>
        <translation type="unfinished">{title} : {size} depuis {repository}.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished">Licence : {licence}</translation>
    </message>
    <message>
        <source>Its makers give it only to those who have accepted these terms at {page} with an account of their own, and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first.</source>
        <translation type="unfinished">Ses auteurs ne le donnent qu&apos;à ceux qui ont accepté ces conditions sur {page} avec leur propre compte et se sont connectés sur cet ordinateur (HF_TOKEN ou `hf auth login`). Les deux sont vérifiés d&apos;abord.</translation>
    </message>
    <message>
        <source>Nothing about you or your volumes is sent.</source>
        <translation type="unfinished">Rien sur vous ni sur vos volumes n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Do you accept this licence, and shall the model be downloaded?</source>
        <translation type="unfinished">Acceptez-vous cette licence, et faut-il télécharger le modèle ?</translation>
    </message>
    <message>
        <source>Volumes that you ask about will be sent to {address}; while &apos;Read ahead&apos; is checked, as soon as they are chosen.</source>
        <translation type="unfinished">Les volumes sur lesquels vous posez une question seront envoyés à {address} ; tant que « Lire à l’avance » est coché, dès qu’ils sont choisis.</translation>
    </message>
    <message>
        <source>Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient.</source>
        <translation type="unfinished">Sont envoyés : les voxels, la géométrie, la modalité, une région choisie et la question. Ni noms, ni identifiants, ni autres données du patient.</translation>
    </message>
    <message>
        <source>The server removes them when you close the scene, and otherwise some hours after their last use.</source>
        <translation type="unfinished">Le serveur les supprime lorsque vous fermez la scène, sinon quelques heures après leur dernière utilisation.</translation>
    </message>
    <message>
        <source>Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?</source>
        <translation type="unfinished">Les pixels eux-mêmes peuvent montrer une personne. Êtes-vous d’accord, et ces volumes peuvent-ils quitter cet ordinateur ?</translation>
    </message>
</context>
<context>
    <name>sections.conversation</name>
    <message>
        <source>Answering…</source>
        <translation type="unfinished">Réponse en cours…</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter, and {model} answers.</source>
        <translation type="unfinished">Appuyez sur Ctrl+Entrée, et {model} répond.</translation>
    </message>
    <message>
        <source>The conversation was cleared. &apos;Undo&apos; brings it back until you ask again.</source>
        <translation type="unfinished">La conversation a été vidée. « Défaire » la ramène tant que vous ne demandez rien.</translation>
    </message>
    <message>
        <source>Answered. &apos;Show evidence&apos; shows where it looked; or ask on.</source>
        <translation type="unfinished">Répondu. « Montrer les éléments » montre où il a regardé ; ou continuez à demander.</translation>
    </message>
    <message>
        <source>{model} is ready. Type a question and press Ctrl+Enter.</source>
        <translation type="unfinished">{model} est prêt. Saisissez une question et appuyez sur Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>Suggested questions…</source>
        <translation type="unfinished">Questions suggérées…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished">Annulation…</translation>
    </message>
    <message>
        <source>(nothing pruned)</source>
        <translation type="unfinished">(rien n&apos;est élagué)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished">Démarrage…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">Demander</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Stop this answer; what was said so far stays (Esc).</source>
        <translation type="unfinished">Arrête cette réponse ; ce qui a été dit reste (Échap).</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">Choisissez d&apos;abord un volume.</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished">Demander ensuite</translation>
    </message>
    <message>
        <source>Ask this question when the answer is there (Ctrl+Enter).</source>
        <translation type="unfinished">Pose cette question quand la réponse est là (Ctrl+Entrée).</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation type="unfinished">Saisissez d&apos;abord une question.</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">Pose la question sur le volume choisi (Ctrl+Entrée).</translation>
    </message>
</context>
<context>
    <name>sections.editDialog</name>
    <message>
        <source>Edit the answer</source>
        <translation type="unfinished">Modifier la réponse</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Annuler</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Modifié par le lecteur :</translation>
    </message>
    <message>
        <source>The model&apos;s own words, which stay:</source>
        <translation type="unfinished">Les mots du modèle, qui restent :</translation>
    </message>
</context>
<context>
    <name>sections.goingOn</name>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">Ce que le compte rendu doit passer en revue : choisissez un modèle de texte, ou écrivez le vôtre.</translation>
    </message>
    <message>
        <source>The report goes through the template “{name}”.</source>
        <translation type="unfinished">Le compte rendu suit le modèle de texte « {name} ».</translation>
    </message>
    <message>
        <source>Marked as “{point}” and “{box}”.</source>
        <translation type="unfinished">Marqué comme « {point} » et « {box} ».</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">Le volume est sous une transformation non linéaire.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">Appliquez d&apos;abord la transformation définitivement (module Data, « Harden transform »).</translation>
    </message>
    <message>
        <source>Free report</source>
        <translation type="unfinished">Compte rendu libre</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation type="unfinished">Mes modèles de texte…</translation>
    </message>
</context>
<context>
    <name>sections.keeping</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Défaire</translation>
    </message>
    <message>
        <source>Bring back the conversation that was cleared. The next question forgets it.</source>
        <translation type="unfinished">Ramène la conversation qui a été vidée. La prochaine question l&apos;oublie.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Vider</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">Vide la conversation. Les nœuds de la scène restent.</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation type="unfinished">Page avec images</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Texte</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished">Enregistrer la conversation</translation>
    </message>
    <message>
        <source>Saving the conversation…</source>
        <translation type="unfinished">Enregistrement de la conversation…</translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation type="unfinished">La conversation a été enregistrée.</translation>
    </message>
</context>
<context>
    <name>sections.memory</name>
    <message>
        <source>{need} of memory with {precision}.</source>
        <translation type="unfinished">{need} de mémoire en {precision}.</translation>
    </message>
    <message>
        <source>{need} of memory with {precision}; {free} are free on {device}.</source>
        <translation type="unfinished">{need} de mémoire en {precision} ; {free} sont libres sur {device}.</translation>
    </message>
    <message>
        <source>It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.</source>
        <translation type="unfinished">Cela pourrait ne pas tenir : {need} de mémoire en {precision}, mais seuls {free} sont libres sur {device}.</translation>
    </message>
    <message>
        <source>Choose a smaller model or another device, or close other programs.</source>
        <translation type="unfinished">Choisissez un modèle plus petit ou un autre appareil, ou fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">Automatique</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">Complète</translation>
    </message>
    <message>
        <source>8 bits (about half the memory)</source>
        <translation type="unfinished">8 bits (environ la moitié de la mémoire)</translation>
    </message>
    <message>
        <source>4 bits (about a third of the memory)</source>
        <translation type="unfinished">4 bits (environ un tiers de la mémoire)</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation type="unfinished">précision complète</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished">poids à 8 bits</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished">poids à 4 bits</translation>
    </message>
</context>
<context>
    <name>sections.model</name>
    <message>
        <source>{name}: {title}, {free} of {all} GB free</source>
        <translation type="unfinished">{name} : {title}, {free} Go libres sur {all}</translation>
    </message>
    <message>
        <source>From a folder on this computer. Its licence is its own; see its card.</source>
        <translation type="unfinished">D&apos;un dossier de cet ordinateur. Sa licence est la sienne ; voir sa fiche.</translation>
    </message>
    <message>
        <source>{purpose}.
{source}. Licence: {licence}.</source>
        <translation type="unfinished">{purpose}.
{source}. Licence : {licence}.</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished">{size} à télécharger</translation>
    </message>
    <message>
        <source>Comes with MedPruner</source>
        <translation type="unfinished">Fourni avec MedPruner</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Des paquets Python manquent : {names}.</translation>
    </message>
    <message>
        <source>A server needs none of them.</source>
        <translation type="unfinished">Avec un serveur, aucun n&apos;est nécessaire.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished">Téléchargement…</translation>
    </message>
    <message>
        <source>Ready. It is loaded with the first question.</source>
        <translation type="unfinished">Prêt. Il est chargé avec la première question.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">Télécharger…</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation type="unfinished">Arrêter le téléchargement</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">Installer les paquets…</translation>
    </message>
    <message>
        <source>Shall this computer answer, or a server of your department?</source>
        <translation type="unfinished">Qui doit répondre : cet ordinateur ou un serveur de votre service ?</translation>
    </message>
    <message>
        <source>This computer: install…</source>
        <translation type="unfinished">Cet ordinateur : installer…</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">Serveur seulement</translation>
    </message>
    <message>
        <source>Looking whether the model is on this computer…</source>
        <translation type="unfinished">On regarde si le modèle est sur cet ordinateur…</translation>
    </message>
    <message>
        <source>{title} is not on this computer yet ({size} to download).</source>
        <translation type="unfinished">{title} n&apos;est pas encore sur cet ordinateur ({size} à télécharger).</translation>
    </message>
    <message>
        <source>Download the model…</source>
        <translation type="unfinished">Télécharger le modèle…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">Automatique</translation>
    </message>
    <message>
        <source>Installing packages…</source>
        <translation type="unfinished">Installation des paquets…</translation>
    </message>
    <message>
        <source>The worker starts again with the new packages.</source>
        <translation type="unfinished">Le processus de calcul redémarre avec les nouveaux paquets.</translation>
    </message>
    <message>
        <source>MedPruner is set to work offline.</source>
        <translation type="unfinished">MedPruner est réglé pour travailler hors ligne.</translation>
    </message>
    <message>
        <source>Uncheck &apos;Work offline&apos; under Storage to download a model.</source>
        <translation type="unfinished">Décochez « Travailler hors ligne » sous Stockage pour télécharger un modèle.</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished">Télécharger un modèle</translation>
    </message>
    <message>
        <source>Folder of a model (safetensors)</source>
        <translation type="unfinished">Dossier d&apos;un modèle (safetensors)</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no model: there is no config.json in it.</source>
        <translation type="unfinished">Le dossier &apos;{folder}&apos; ne contient pas de modèle : il n&apos;y a pas de config.json.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files.</source>
        <translation type="unfinished">Choisissez le dossier qui contient config.json et les fichiers safetensors.</translation>
    </message>
    <message>
        <source>Remove the weights of {title} from this computer? They can be downloaded again.</source>
        <translation type="unfinished">Supprimer les poids de {title} de cet ordinateur ? Ils peuvent être téléchargés de nouveau.</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished">Supprimer un modèle</translation>
    </message>
</context>
<context>
    <name>sections.outdated</name>
    <message>
        <source>The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.</source>
        <translation type="unfinished">Les éléments montrés appartiennent à l&apos;image {number} sur {count} ; l&apos;image {shown} est montrée maintenant. Posez à nouveau la question pour qu&apos;elle soit lue.</translation>
    </message>
    <message>
        <source>The volume was changed after this answer: the evidence may lie over something else.</source>
        <translation type="unfinished">Le volume a été modifié après cette réponse : les éléments montrés recouvrent peut-être autre chose.</translation>
    </message>
</context>
<context>
    <name>sections.regions</name>
    <message>
        <source>The list of points is empty.</source>
        <translation type="unfinished">La liste de points est vide.</translation>
    </message>
    <message>
        <source>Place a point where you want to know what it is.</source>
        <translation type="unfinished">Placez un point là où vous voulez savoir ce que c&apos;est.</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">La région d&apos;intérêt n&apos;a pas de taille.</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">Dessinez-la de nouveau, plus grande que 0 mm.</translation>
    </message>
    <message>
        <source>The segmentation has no such segment.</source>
        <translation type="unfinished">La segmentation n&apos;a pas ce segment.</translation>
    </message>
    <message>
        <source>Choose one of its segments.</source>
        <translation type="unfinished">Choisissez l&apos;un de ses segments.</translation>
    </message>
    <message>
        <source>The segment could not be laid over the volume.</source>
        <translation type="unfinished">Le segment n&apos;a pas pu être posé sur le volume.</translation>
    </message>
    <message>
        <source>Check it in the Segment Editor.</source>
        <translation type="unfinished">Vérifiez-le dans l&apos;éditeur de segments.</translation>
    </message>
</context>
<context>
    <name>sections.report</name>
    <message>
        <source>{sentence}, {time} left</source>
        <translation type="unfinished">{sentence}, encore {time}</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished">environ {count} min</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation type="unfinished">environ {count} s</translation>
    </message>
</context>
<context>
    <name>sections.result</name>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">Supprimer cette réponse</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">Supprime les repères, cartes, tableau, graphique et texte de la réponse affichée ici.</translation>
    </message>
    <message>
        <source>Bring the answer back</source>
        <translation type="unfinished">Ramener la réponse</translation>
    </message>
    <message>
        <source>Put the answer that was removed last into the scene again, while its volume is as it was.</source>
        <translation type="unfinished">Remet dans la scène la dernière réponse supprimée, tant que son volume est comme il était.</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">Écrit les cartes de chaleur, ce qui a été lu et la réponse comme objets DICOM qui renvoient aux images d&apos;origine.</translation>
    </message>
    <message>
        <source>Only an answer of this session can be written as DICOM: ask the question again.</source>
        <translation type="unfinished">Seule une réponse de cette session peut être écrite en DICOM : posez de nouveau la question.</translation>
    </message>
    <message>
        <source>The volume was not loaded from Slicer&apos;s DICOM database: there are no images to refer to.</source>
        <translation type="unfinished">Le volume n&apos;a pas été chargé depuis la base DICOM de Slicer : il n&apos;y a pas d&apos;images auxquelles renvoyer.</translation>
    </message>
    <message>
        <source>Answer attention of the word “{word}”.</source>
        <translation type="unfinished">Attention de la réponse pour le mot « {word} ».</translation>
    </message>
    <message>
        <source>Click a word of the answer to see where it looked.</source>
        <translation type="unfinished">Cliquez sur un mot de la réponse pour voir où il a regardé.</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">Le volume est sous une transformation non linéaire.</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">Appliquez d&apos;abord la transformation définitivement (module Data, « Harden transform »).</translation>
    </message>
    <message>
        <source>Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.</source>
        <translation type="unfinished">Supprimer cette réponse de la scène ? Elle est venue avec une scène chargée et ne peut pas être ramenée.</translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation type="unfinished">Dossier des fichiers DICOM</translation>
    </message>
    <message>
        <source>Writing DICOM…</source>
        <translation type="unfinished">Écriture DICOM…</translation>
    </message>
    <message>
        <source>{count} DICOM files were written: {names}.</source>
        <translation type="unfinished">{count} fichiers DICOM ont été écrits : {names}.</translation>
    </message>
</context>
<context>
    <name>sections.server</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished">Cet ordinateur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Serveur</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">Tester la connexion</translation>
    </message>
    <message>
        <source>Enter the address of the server and your token (Model section).</source>
        <translation type="unfinished">Saisissez l’adresse du serveur et votre jeton (section Modèle).</translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation type="unfinished">Les saisir…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished">Recherche du serveur…</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished">Reposez la question dans un instant.</translation>
    </message>
    <message>
        <source>Connected: {title} answers.</source>
        <translation type="unfinished">Connecté : {title} répond.</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section.</source>
        <translation type="unfinished">Appuyez sur « Tester la connexion » dans la section Modèle.</translation>
    </message>
    <message>
        <source>Send volumes to a server</source>
        <translation type="unfinished">Envoyer des volumes à un serveur</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished">Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Ask again, or choose &apos;This computer&apos; in the Model section.</source>
        <translation type="unfinished">Posez à nouveau la question, ou choisissez « Cet ordinateur » dans la section Modèle.</translation>
    </message>
    <message>
        <source>What answers was changed.</source>
        <translation type="unfinished">Ce qui répond a été changé.</translation>
    </message>
</context>
<context>
    <name>sections.sliceTable</name>
    <message>
        <source>Slices</source>
        <translation type="unfinished">Coupes</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished">Distance</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">Lue</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished">Jetons</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished">Attention</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">oui</translation>
    </message>
    <message>
        <source>as {slice}</source>
        <translation type="unfinished">comme {slice}</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">non</translation>
    </message>
</context>
<context>
    <name>sections.storage</name>
    <message>
        <source>The worker starts again with other storage settings.</source>
        <translation type="unfinished">Le processus de calcul redémarre avec d&apos;autres réglages de stockage.</translation>
    </message>
</context>
<context>
    <name>sections.summary</name>
    <message>
        <source>slices</source>
        <translation type="unfinished">coupes</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished">encodeur</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished">jetons</translation>
    </message>
    <message>
        <source>language model</source>
        <translation type="unfinished">modèle de langage</translation>
    </message>
    <message>
        <source>Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).</source>
        <translation type="unfinished">Lu : {slices}, {tokens} jetons visuels sur {allTokens} ({share}).</translation>
    </message>
    <message>
        <source>{seconds} s to read the scan ({stages}), {first} s to the first word.</source>
        <translation type="unfinished">{seconds} s pour lire l&apos;examen ({stages}), {first} s jusqu&apos;au premier mot.</translation>
    </message>
    <message>
        <source>Probability of being right: {confidence} (calibrated on phantoms).</source>
        <translation type="unfinished">Probabilité d&apos;avoir raison : {confidence} (étalonnée sur des fantômes).</translation>
    </message>
    <message>
        <source>Mean token probability: {confidence} (not calibrated).</source>
        <translation type="unfinished">Probabilité moyenne des jetons : {confidence} (non étalonnée).</translation>
    </message>
    <message>
        <source>{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”</source>
        <translation type="unfinished">{verdict}. Élagué, {share} des jetons, {a} s pour lire l&apos;examen : « {pruned} » Tous les jetons, {b} s : « {unpruned} »</translation>
    </message>
    <message>
        <source>The same answer with nothing pruned</source>
        <translation type="unfinished">La même réponse sans élagage</translation>
    </message>
    <message>
        <source>Another answer with nothing pruned</source>
        <translation type="unfinished">Une autre réponse sans élagage</translation>
    </message>
</context>
<context>
    <name>sections.templateDialog</name>
    <message>
        <source>Templates for reports</source>
        <translation type="unfinished">Modèles de comptes rendus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Enregistrer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation type="unfinished">Toute modalité</translation>
    </message>
    <message>
        <source>What the report shall go through, and in which order</source>
        <translation type="unfinished">Ce que le compte rendu doit passer en revue, et dans quel ordre</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation type="unfinished">Modèle de texte :</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished">Nom :</translation>
    </message>
    <message>
        <source>For:</source>
        <translation type="unfinished">Pour :</translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished">Nouveau modèle de texte</translation>
    </message>
</context>
<context>
    <name>sections.templates</name>
    <message>
        <source>Chest CT</source>
        <translation type="unfinished">TDM du thorax</translation>
    </message>
    <message>
        <source>Report on the chest: lungs and airways; pleura; mediastinum and hila; heart and great vessels; chest wall and bones; upper abdomen as far as it is shown.</source>
        <translation type="unfinished">Compte rendu du thorax : poumons et voies aériennes ; plèvre ; médiastin et hiles ; cœur et gros vaisseaux ; paroi thoracique et os ; abdomen supérieur dans la mesure où il est visible.</translation>
    </message>
    <message>
        <source>CT of the abdomen and pelvis</source>
        <translation type="unfinished">TDM de l&apos;abdomen et du pelvis</translation>
    </message>
    <message>
        <source>Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones.</source>
        <translation type="unfinished">Compte rendu de l&apos;abdomen et du pelvis : foie, vésicule et voies biliaires ; rate ; pancréas ; surrénales, reins, voies urinaires ; estomac et intestin ; vaisseaux et ganglions ; péritoine et épanchement libre ; organes pelviens ; os.</translation>
    </message>
    <message>
        <source>CT of the head</source>
        <translation type="unfinished">TDM de la tête</translation>
    </message>
    <message>
        <source>Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, sinuses, mastoids and orbits.</source>
        <translation type="unfinished">Compte rendu de la tête : saignement ; signes d&apos;infarctus ; effet de masse et ligne médiane ; ventricules et citernes ; crâne, base du crâne, sinus, mastoïdes et orbites.</translation>
    </message>
    <message>
        <source>MR of the head</source>
        <translation type="unfinished">IRM de la tête</translation>
    </message>
    <message>
        <source>Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; vessels as far as they are shown; skull base, sinuses and orbits.</source>
        <translation type="unfinished">Compte rendu de la tête : substance grise et blanche ; masses ; ligne médiane ; ventricules et citernes ; fosse postérieure ; vaisseaux dans la mesure où ils sont visibles ; base du crâne, sinus et orbites.</translation>
    </message>
    <message>
        <source>MR of the spine</source>
        <translation type="unfinished">IRM du rachis</translation>
    </message>
    <message>
        <source>Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; soft tissue.</source>
        <translation type="unfinished">Compte rendu du rachis : alignement ; vertèbres et moelle osseuse ; disques, niveau par niveau ; canal rachidien et moelle épinière ; foramens ; parties molles.</translation>
    </message>
</context>
<context>
    <name>sections.transcript</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">Modifié par le lecteur :</translation>
    </message>
</context>
<context>
    <name>sections.volume</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished">Détecter</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished">Ni l&apos;une ni l&apos;autre</translation>
    </message>
    <message>
        <source>Choose the volume to ask about.</source>
        <translation type="unfinished">Choisissez le volume à interroger.</translation>
    </message>
    <message>
        <source>No volume is loaded. Load a CT or MR of your own, or the sample.</source>
        <translation type="unfinished">Aucun volume n&apos;est chargé. Chargez une TDM ou une IRM à vous, ou l&apos;exemple.</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation type="unfinished">Charger l&apos;exemple</translation>
    </message>
    <message>
        <source>Looking at the slices…</source>
        <translation type="unfinished">Examen des coupes…</translation>
    </message>
    <message>
        <source>Choose a volume to see how much of it would be read.</source>
        <translation type="unfinished">Choisissez un volume pour voir quelle part en serait lue.</translation>
    </message>
    <message>
        <source>All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.</source>
        <translation type="unfinished">Les {slices} coupes seraient toutes lues en {images} images d&apos;une épaisseur allant jusqu&apos;à {thickest} mm ; le modèle en prend {most}.</translation>
    </message>
    <message>
        <source>The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not.</source>
        <translation type="unfinished">Les {slices} coupes de la région seraient lues en {images} images d&apos;une épaisseur allant jusqu&apos;à {thickest} mm, les {others} autres non.</translation>
    </message>
    <message>
        <source>About {kept} of {all} slices would be read ({share}).</source>
        <translation type="unfinished">Environ {kept} coupes sur {all} seraient lues ({share}).</translation>
    </message>
    <message>
        <source>About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.</source>
        <translation type="unfinished">Environ {kept} des {asked} coupes de la région seraient lues ; les {others} autres ne sont pas interrogées.</translation>
    </message>
    <message>
        <source>The volume has {count}; {all} of them are looked at, evenly spaced.</source>
        <translation type="unfinished">Le volume en a {count} ; {all} d&apos;entre elles sont regardées, régulièrement espacées.</translation>
    </message>
</context>
<context>
    <name>sections.waiting</name>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished">Ensuite : {question}</translation>
    </message>
    <message>
        <source>Press to take this question back.</source>
        <translation type="unfinished">Appuyez pour reprendre cette question.</translation>
    </message>
</context>
<context>
    <name>server.closed</name>
    <message>
        <source>Ray does not ask for its token here.</source>
        <translation type="unfinished">Ray ne demande pas son jeton ici.</translation>
    </message>
    <message>
        <source>Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).</source>
        <translation type="unfinished">Démarrez chaque partie de la grappe avec RAY_AUTH_MODE=token et un jeton à elle (Resources/Docs/server.md).</translation>
    </message>
</context>
<context>
    <name>server.fetching</name>
    <message>
        <source>Waiting for other series to be fetched</source>
        <translation type="unfinished">Attente de la récupération d’autres séries</translation>
    </message>
</context>
<context>
    <name>server.guest</name>
    <message>
        <source>This server runs {title}.</source>
        <translation type="unfinished">Ce serveur utilise {title}.</translation>
    </message>
    <message>
        <source>Choose that model.</source>
        <translation type="unfinished">Choisissez ce modèle.</translation>
    </message>
</context>
<context>
    <name>server.refusals</name>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Demandez de nouveau.</translation>
    </message>
    <message>
        <source>The server does not understand this request.</source>
        <translation type="unfinished">Le serveur ne comprend pas cette requête.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">N&apos;installez qu&apos;une seule version de MedPruner.</translation>
    </message>
    <message>
        <source>The voxels were damaged on their way.</source>
        <translation type="unfinished">Les voxels ont été endommagés en chemin.</translation>
    </message>
    <message>
        <source>The volume is larger than this server takes.</source>
        <translation type="unfinished">Le volume est plus grand que ce que ce serveur accepte.</translation>
    </message>
    <message>
        <source>Crop or resample it, then ask again.</source>
        <translation type="unfinished">Recadrez-le ou rééchantillonnez-le, puis redemandez.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation type="unfinished">Le serveur est occupé.</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation type="unfinished">Redemandez dans quelques secondes.</translation>
    </message>
    <message>
        <source>This took longer than the server allows.</source>
        <translation type="unfinished">Cela a pris plus de temps que le serveur ne le permet.</translation>
    </message>
    <message>
        <source>Ask again later, or about a region.</source>
        <translation type="unfinished">Redemandez plus tard, ou au sujet d’une région.</translation>
    </message>
    <message>
        <source>These voxels cannot be a volume.</source>
        <translation type="unfinished">Ces voxels ne peuvent pas être un volume.</translation>
    </message>
    <message>
        <source>Load the volume again, then ask again.</source>
        <translation type="unfinished">Rechargez le volume, puis redemandez.</translation>
    </message>
    <message>
        <source>The server does not know this token.</source>
        <translation type="unfinished">Le serveur ne connaît pas ce jeton.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a token.</source>
        <translation type="unfinished">Demandez un jeton à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>The server does not go by that name.</source>
        <translation type="unfinished">Le serveur ne porte pas ce nom.</translation>
    </message>
    <message>
        <source>Use the address that you were given.</source>
        <translation type="unfinished">Utilisez l’adresse qui vous a été donnée.</translation>
    </message>
    <message>
        <source>Web pages may not ask this server.</source>
        <translation type="unfinished">Les pages web ne peuvent pas interroger ce serveur.</translation>
    </message>
    <message>
        <source>Use the panel in 3D Slicer.</source>
        <translation type="unfinished">Utilisez le panneau dans 3D Slicer.</translation>
    </message>
    <message>
        <source>This server does not fetch scans from there.</source>
        <translation type="unfinished">Ce serveur ne récupère pas d’examens à cet endroit.</translation>
    </message>
    <message>
        <source>Send the voxels, or ask whoever runs the server to allow that archive.</source>
        <translation type="unfinished">Envoyez les voxels, ou demandez à l’administrateur du serveur d’autoriser cette archive.</translation>
    </message>
    <message>
        <source>The server does not have this volume (any more).</source>
        <translation type="unfinished">Le serveur n’a pas (ou plus) ce volume.</translation>
    </message>
    <message>
        <source>Ask again: it is sent again.</source>
        <translation type="unfinished">Redemandez : il sera renvoyé.</translation>
    </message>
    <message>
        <source>The server has no room for this volume.</source>
        <translation type="unfinished">Le serveur n’a pas de place pour ce volume.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">Prévenez la personne qui gère le serveur, ou redemandez plus tard.</translation>
    </message>
    <message>
        <source>MedPruner on your computer is older than on the server.</source>
        <translation type="unfinished">MedPruner sur votre ordinateur est plus ancien que sur le serveur.</translation>
    </message>
    <message>
        <source>Update MedPruner.</source>
        <translation type="unfinished">Mettez MedPruner à jour.</translation>
    </message>
    <message>
        <source>MedPruner on your computer is newer than on the server.</source>
        <translation type="unfinished">MedPruner sur votre ordinateur est plus récent que sur le serveur.</translation>
    </message>
    <message>
        <source>Have the server updated.</source>
        <translation type="unfinished">Faites mettre le serveur à jour.</translation>
    </message>
    <message>
        <source>The upload goes on elsewhere.</source>
        <translation type="unfinished">L’envoi se poursuit à un autre endroit.</translation>
    </message>
    <message>
        <source>The computer that was answering has failed.</source>
        <translation type="unfinished">L’ordinateur qui répondait est tombé en panne.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong on the server.</source>
        <translation type="unfinished">Un problème imprévu est survenu sur le serveur.</translation>
    </message>
</context>
<context>
    <name>server.replica</name>
    <message>
        <source>Questions before this one: {count}</source>
        <translation type="unfinished">Questions avant celle-ci : {count}</translation>
    </message>
</context>
<context>
    <name>server.run</name>
    <message>
        <source>At {host} others could read along: there is no certificate.</source>
        <translation type="unfinished">Sur {host}, d&apos;autres pourraient lire les échanges : il n&apos;y a pas de certificat.</translation>
    </message>
    <message>
        <source>Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them.</source>
        <translation type="unfinished">Donnez --certificate et --key, ou restez à 127.0.0.1 derrière un proxy qui les possède.</translation>
    </message>
    <message>
        <source>The server has no users yet.</source>
        <translation type="unfinished">Le serveur n&apos;a pas encore d&apos;utilisateurs.</translation>
    </message>
    <message>
        <source>Add one: medpruner serve --add-user NAME.</source>
        <translation type="unfinished">Ajoutez-en un : medpruner serve --add-user NAME.</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used: {error}.</source>
        <translation type="unfinished">Le certificat et la clé ne peuvent pas être utilisés : {error}.</translation>
    </message>
    <message>
        <source>Give the files of a certificate and of its key.</source>
        <translation type="unfinished">Donnez les fichiers d&apos;un certificat et de sa clé.</translation>
    </message>
    <message>
        <source>The certificate is not good today: {error}.</source>
        <translation type="unfinished">Le certificat n&apos;est pas valable aujourd&apos;hui : {error}.</translation>
    </message>
    <message>
        <source>Have it renewed: no client would connect. Then start again.</source>
        <translation type="unfinished">Faites-le renouveler : aucun client ne se connecterait. Puis redémarrez.</translation>
    </message>
    <message>
        <source>Nothing can listen at port {port} of {host}: {reason}.</source>
        <translation type="unfinished">Rien ne peut écouter sur le port {port} de {host} : {reason}.</translation>
    </message>
    <message>
        <source>End what listens there, or give another --port.</source>
        <translation type="unfinished">Arrêtez ce qui y écoute, ou donnez un autre --port.</translation>
    </message>
    <message>
        <source>A server runs in {folder} already.</source>
        <translation type="unfinished">Un serveur fonctionne déjà dans {folder}.</translation>
    </message>
    <message>
        <source>End it, or give another --folder.</source>
        <translation type="unfinished">Arrêtez-le, ou donnez un autre --folder.</translation>
    </message>
</context>
<context>
    <name>server.series</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">La mémoire de l&apos;ordinateur n&apos;a pas suffi.</translation>
    </message>
    <message>
        <source>Choose a smaller series.</source>
        <translation type="unfinished">Choisissez une série plus petite.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Quelque chose d&apos;imprévu a échoué ({where}).</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation type="unfinished">Prévenez l’administrateur du serveur.</translation>
    </message>
</context>
<context>
    <name>server.users</name>
    <message>
        <source>&apos;{name}&apos; is no name for a user.</source>
        <translation type="unfinished">« {name} » n&apos;est pas un nom d&apos;utilisateur.</translation>
    </message>
    <message>
        <source>Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit.</source>
        <translation type="unfinished">Prenez jusqu&apos;à 32 caractères parmi a-z, 0-9, point, tiret et tiret bas, en commençant par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>There is no user &apos;{name}&apos;.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;utilisateur « {name} ».</translation>
    </message>
    <message>
        <source>See users.json in the server&apos;s folder.</source>
        <translation type="unfinished">Voir users.json dans le dossier du serveur.</translation>
    </message>
</context>
<context>
    <name>service.forms</name>
    <message>
        <source>The request &apos;{kind}&apos; has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">La demande &apos;{kind}&apos; n&apos;a pas de &apos;{field}&apos; lisible.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">N&apos;installez qu&apos;une seule version de MedPruner.</translation>
    </message>
    <message>
        <source>What the worker said (&apos;{kind}&apos;) has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">Ce que le processus de calcul a dit (&apos;{kind}&apos;) n&apos;a pas de &apos;{field}&apos; lisible.</translation>
    </message>
    <message>
        <source>Ask again. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">Demandez de nouveau. Si cela se reproduit, copiez le journal dans un rapport d&apos;erreur.</translation>
    </message>
</context>
<context>
    <name>service.messages</name>
    <message>
        <source>What was handed over is damaged ({kind}).</source>
        <translation type="unfinished">Ce qui a été transmis est endommagé ({kind}).</translation>
    </message>
    <message>
        <source>Check the free space of the temporary folder, then ask again.</source>
        <translation type="unfinished">Vérifiez la place libre du dossier temporaire, puis demandez de nouveau.</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">La région d&apos;intérêt n&apos;a pas de taille.</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">Dessinez-la de nouveau, plus grande que 0 mm.</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be handed to the worker, or back: {reason}.</source>
        <translation type="unfinished">&apos;{file}&apos; n&apos;a pas pu être transmis au processus de calcul, ou en retour : {reason}.</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">Libérez de la place dans le dossier temporaire (ou donnez-en un autre dans TMPDIR), puis demandez de nouveau.</translation>
    </message>
    <message>
        <source>A message names a file that is not in the shared folder.</source>
        <translation type="unfinished">Un message nomme un fichier qui n&apos;est pas dans le dossier partagé.</translation>
    </message>
    <message>
        <source>Restart the worker.</source>
        <translation type="unfinished">Redémarrez le processus de calcul.</translation>
    </message>
</context>
<context>
    <name>service.wire</name>
    <message>
        <source>What the server sent is damaged.</source>
        <translation type="unfinished">Ce que le serveur a envoyé est endommagé.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Demandez de nouveau.</translation>
    </message>
</context>
<context>
    <name>service.worker</name>
    <message>
        <source>The worker knows no request &apos;{kind}&apos;.</source>
        <translation type="unfinished">Le processus de calcul ne connaît pas la demande &apos;{kind}&apos;.</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">N&apos;installez qu&apos;une seule version de MedPruner.</translation>
    </message>
    <message>
        <source>The Python package &apos;{name}&apos; is missing or damaged.</source>
        <translation type="unfinished">Le paquet Python &apos;{name}&apos; manque ou est endommagé.</translation>
    </message>
    <message>
        <source>Install the packages that MedPruner needs (Model section), then ask again.</source>
        <translation type="unfinished">Installez les paquets dont MedPruner a besoin (section Modèle), puis demandez de nouveau.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">La mémoire de l&apos;ordinateur n&apos;a pas suffi.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model; then ask again.</source>
        <translation type="unfinished">Fermez d&apos;autres programmes ou volumes, ou choisissez un modèle plus petit ; puis demandez de nouveau.</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Quelque chose d&apos;imprévu a échoué ({where}).</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">Copiez le journal dans un rapport d&apos;erreur, s&apos;il vous plaît ; puis demandez de nouveau.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished">Aucun modèle n&apos;est chargé.</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished">Chargez d&apos;abord un modèle.</translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation type="unfinished">L&apos;ordinateur fonctionne sur batterie.</translation>
    </message>
    <message>
        <source>The scan is read when a question is asked.</source>
        <translation type="unfinished">L&apos;examen est lu quand une question est posée.</translation>
    </message>
    <message>
        <source>These pruning settings cannot be: {error}</source>
        <translation type="unfinished">Ces réglages d&apos;élagage sont impossibles : {error}</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation type="unfinished">Choisissez un préréglage.</translation>
    </message>
    <message>
        <source>No volume is open.</source>
        <translation type="unfinished">Aucun volume n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">Choisissez d&apos;abord un volume.</translation>
    </message>
    <message>
        <source>The answer is about another volume.</source>
        <translation type="unfinished">La réponse porte sur un autre volume.</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation type="unfinished">Posez de nouveau la question.</translation>
    </message>
</context>
<context>
    <name>trust.scope</name>
    <message>
        <source>The file {file} of the model is damaged.</source>
        <translation type="unfinished">Le fichier {file} du modèle est endommagé.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">Téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The modality is unknown; intensities were scaled like MR.</source>
        <translation type="unfinished">La modalité est inconnue ; les intensités ont été mises à l&apos;échelle comme une IRM.</translation>
    </message>
    <message>
        <source>This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing.</source>
        <translation type="unfinished">Ce volume ne ressemble pas aux fantômes synthétiques pour lesquels ce modèle est fait : sa réponse ne signifie rien.</translation>
    </message>
    <message>
        <source>This model only knows questions about eleven findings in chest phantoms, and reports: its answer to this one means nothing.</source>
        <translation type="unfinished">Ce modèle ne connaît que des questions sur onze signes dans des fantômes de thorax, et des comptes rendus : sa réponse à celle-ci ne signifie rien.</translation>
    </message>
</context>
<context>
    <name>trust.unevaluated</name>
    <message>
        <source>Each question is answered from the scan alone: the model does not see what was asked and said before. Its makers did not evaluate conversations of several turns about a volume.</source>
        <translation type="unfinished">Chaque question reçoit sa réponse de l&apos;examen seul : le modèle ne voit pas ce qui a été demandé et dit avant. Ses auteurs n&apos;ont pas évalué de conversations à plusieurs tours sur un volume.</translation>
    </message>
    <message>
        <source>The model sees this volume and no other: it cannot compare it with an earlier one. Its makers did not evaluate comparisons of volumes.</source>
        <translation type="unfinished">Le modèle voit ce volume et aucun autre : il ne peut pas le comparer à un examen antérieur. Ses auteurs n&apos;ont pas évalué de comparaisons de volumes.</translation>
    </message>
</context>
<context>
    <name>views.handOver</name>
    <message>
        <source>Segment Editor</source>
        <translation type="unfinished">Éditeur de segments</translation>
    </message>
</context>
<context>
    <name>views.sliceStatus</name>
    <message>
        <source>Frame {shown} of {count}: not the one that was read, which is frame {number}</source>
        <translation type="unfinished">Image {shown} sur {count} : ce n&apos;est pas celle qui a été lue, qui est l&apos;image {number}</translation>
    </message>
</context>
<context>
    <name>worker.ahead</name>
    <message>
        <source>The volume has been read.</source>
        <translation type="unfinished">Le volume a été lu.</translation>
    </message>
    <message>
        <source>Reading ahead: {what}</source>
        <translation type="unfinished">Lecture à l’avance : {what}</translation>
    </message>
    <message>
        <source>Not read ahead: {why}</source>
        <translation type="unfinished">Pas lu à l’avance : {why}</translation>
    </message>
</context>
<context>
    <name>worker.client</name>
    <message>
        <source>The worker said what cannot be understood, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">Le processus de calcul a dit quelque chose d&apos;incompréhensible et a donc été arrêté. Il redémarre avec la prochaine question.</translation>
    </message>
    <message>
        <source>The worker did not stop within two seconds, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">Le processus de calcul ne s&apos;est pas arrêté en deux secondes et a donc été terminé. Il redémarre avec la prochaine question.</translation>
    </message>
</context>
<context>
    <name>worker.connection</name>
    <message>
        <source>The certificate of {address} is not good: {reason}.</source>
        <translation type="unfinished">Le certificat de {address} n’est pas valable : {reason}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell whoever runs the server.</source>
        <translation type="unfinished">Rien n’a été envoyé. Prévenez le responsable du serveur.</translation>
    </message>
    <message>
        <source>No computer with the name {host} is found.</source>
        <translation type="unfinished">Aucun ordinateur du nom de {host} n’est trouvé.</translation>
    </message>
    <message>
        <source>Check the address and the network (is a VPN needed?).</source>
        <translation type="unfinished">Vérifiez l’adresse et le réseau (faut-il un VPN ?).</translation>
    </message>
    <message>
        <source>No server answers at {address}.</source>
        <translation type="unfinished">Aucun serveur ne répond à {address}.</translation>
    </message>
    <message>
        <source>Check the address and whether the server (or your tunnel to it) runs.</source>
        <translation type="unfinished">Vérifiez l’adresse et que le serveur (ou votre tunnel vers lui) fonctionne.</translation>
    </message>
    <message>
        <source>Nothing comes from {address} any more.</source>
        <translation type="unfinished">Plus rien n&apos;arrive de {address}.</translation>
    </message>
    <message>
        <source>Check the network (is a VPN needed?), then ask again.</source>
        <translation type="unfinished">Vérifiez le réseau (un VPN est-il nécessaire ?), puis reposez la question.</translation>
    </message>
    <message>
        <source>The proxy does not let this through ({reason}).</source>
        <translation type="unfinished">Le proxy ne laisse pas passer ceci ({reason}).</translation>
    </message>
    <message>
        <source>Have the server&apos;s name put on the proxy&apos;s list of exceptions (NO_PROXY).</source>
        <translation type="unfinished">Faites ajouter le nom du serveur aux exceptions du proxy (NO_PROXY).</translation>
    </message>
    <message>
        <source>The connection to {address} was lost ({reason}).</source>
        <translation type="unfinished">La connexion à {address} a été perdue ({reason}).</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished">Vérifiez le réseau, puis posez à nouveau la question.</translation>
    </message>
    <message>
        <source>The server at {address} does not run; something in front of it answers.</source>
        <translation type="unfinished">Le serveur à {address} ne fonctionne pas ; ce qui est placé devant lui répond.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">Prévenez la personne qui gère le serveur, ou redemandez plus tard.</translation>
    </message>
    <message>
        <source>What answers at {address} is no server of MedPruner.</source>
        <translation type="unfinished">Ce qui répond à {address} n’est pas un serveur de MedPruner.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished">Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server speaks another version ({version}).</source>
        <translation type="unfinished">Le serveur parle une autre version ({version}).</translation>
    </message>
    <message>
        <source>Update MedPruner on this computer: it is older.</source>
        <translation type="unfinished">Mettez à jour MedPruner sur cet ordinateur : il est plus ancien.</translation>
    </message>
    <message>
        <source>Have the server updated: it is older.</source>
        <translation type="unfinished">Faites mettre à jour le serveur : il est plus ancien.</translation>
    </message>
</context>
<context>
    <name>worker.ending</name>
    <message>
        <source>The worker process ended because the computer ran out of memory.</source>
        <translation type="unfinished">Le processus de calcul s&apos;est terminé parce que la mémoire de l&apos;ordinateur n&apos;a pas suffi.</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly (code {code}).</source>
        <translation type="unfinished">Le processus de calcul s&apos;est terminé de façon inattendue (code {code}).</translation>
    </message>
    <message>
        <source>The worker process crashed ({what}).</source>
        <translation type="unfinished">Le processus de calcul s&apos;est écrasé ({what}).</translation>
    </message>
    <message>
        <source>The worker process was ended from outside, perhaps because the computer ran out of memory.</source>
        <translation type="unfinished">Le processus de calcul a été arrêté de l&apos;extérieur, peut-être faute de mémoire.</translation>
    </message>
    <message>
        <source>Ask again: the worker starts anew. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">Demandez de nouveau : le processus de calcul redémarre. Si cela se reproduit, copiez le journal dans un rapport d&apos;erreur.</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.</source>
        <translation type="unfinished">Fermez d&apos;autres programmes ou volumes, ou choisissez un modèle plus petit ou des poids à moins de bits ; puis demandez de nouveau.</translation>
    </message>
</context>
<context>
    <name>worker.errand</name>
    <message>
        <source>No server is set.</source>
        <translation type="unfinished">Aucun serveur n’est indiqué.</translation>
    </message>
    <message>
        <source>Enter its address and your token in the Model section.</source>
        <translation type="unfinished">Saisissez son adresse et votre jeton dans la section Modèle.</translation>
    </message>
    <message>
        <source>You have not agreed to send volumes to this server.</source>
        <translation type="unfinished">Vous n’avez pas accepté d’envoyer des volumes à ce serveur.</translation>
    </message>
    <message>
        <source>Ask, and you will be asked.</source>
        <translation type="unfinished">Posez une question, et votre accord vous sera demandé.</translation>
    </message>
    <message>
        <source>The server runs another model now.</source>
        <translation type="unfinished">Le serveur utilise maintenant un autre modèle.</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section, then ask again.</source>
        <translation type="unfinished">Appuyez sur « Tester la connexion » dans la section Modèle, puis reposez la question.</translation>
    </message>
    <message>
        <source>Sending the volume to {host}</source>
        <translation type="unfinished">Envoi du volume à {host}</translation>
    </message>
    <message>
        <source>The server went away in the middle of its answer.</source>
        <translation type="unfinished">Le serveur a disparu au milieu de sa réponse.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Demandez de nouveau.</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in {seconds} s</source>
        <translation type="unfinished">Le serveur est occupé. Il sera interrogé à nouveau dans {seconds} s</translation>
    </message>
    <message>
        <source>{problem} Trying again for {seconds} s</source>
        <translation type="unfinished">{problem} Nouveaux essais pendant {seconds} s</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">Annulé.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">Rien n&apos;a été écrit.</translation>
    </message>
</context>
<context>
    <name>worker.folders</name>
    <message>
        <source>There is no folder in which a volume could be handed to the worker: {reason}.</source>
        <translation type="unfinished">Il n&apos;y a pas de dossier par lequel transmettre un volume au processus de calcul : {reason}.</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">Libérez de la place dans le dossier temporaire (ou donnez-en un autre dans TMPDIR), puis demandez de nouveau.</translation>
    </message>
</context>
<context>
    <name>worker.install</name>
    <message>
        <source>To download: about {size} MB.</source>
        <translation type="unfinished">À télécharger : environ {size} Mo.</translation>
    </message>
    <message>
        <source>To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.</source>
        <translation type="unfinished">À télécharger : environ {small} Go pour le processeur seul, {large} Go avec une carte NVIDIA.</translation>
    </message>
    <message>
        <source>The PyTorch extension is not installed.</source>
        <translation type="unfinished">L&apos;extension PyTorch n&apos;est pas installée.</translation>
    </message>
    <message>
        <source>Open the Extensions Manager, install &apos;PyTorch&apos;, restart Slicer, then come back here.</source>
        <translation type="unfinished">Ouvrez le gestionnaire d&apos;extensions, installez « PyTorch », redémarrez Slicer, puis revenez ici.</translation>
    </message>
    <message>
        <source>PyTorch was not installed.</source>
        <translation type="unfinished">PyTorch n&apos;a pas été installé.</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; again when you want to go on.</source>
        <translation type="unfinished">Appuyez de nouveau sur « Installer les paquets » quand vous voulez continuer.</translation>
    </message>
    <message>
        <source>The packages were not installed.</source>
        <translation type="unfinished">Les paquets n&apos;ont pas été installés.</translation>
    </message>
    <message>
        <source>DICOM results need the package {package}, which was not installed.</source>
        <translation type="unfinished">Les résultats DICOM ont besoin du paquet {package}, qui n&apos;a pas été installé.</translation>
    </message>
    <message>
        <source>Press &apos;DICOM…&apos; again when you want to go on.</source>
        <translation type="unfinished">Appuyez de nouveau sur « DICOM… » quand vous voulez continuer.</translation>
    </message>
    <message>
        <source>The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.</source>
        <translation type="unfinished">Les paquets Python ont besoin de {needed} Mo sur le disque ; {free} Mo sont libres là où Slicer les garde.</translation>
    </message>
    <message>
        <source>Free disk space in {folder}, then press &apos;Install packages&apos; again.</source>
        <translation type="unfinished">Libérez de la place dans {folder}, puis appuyez de nouveau sur « Installer les paquets ».</translation>
    </message>
    <message>
        <source>The Python packages could not be installed ({kind}).</source>
        <translation type="unfinished">Les paquets Python n&apos;ont pas pu être installés ({kind}).</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again.</source>
        <translation type="unfinished">Vérifiez le réseau, le proxy et la place libre ; la console Python montre ce que pip a dit. Puis réessayez.</translation>
    </message>
</context>
<context>
    <name>worker.link</name>
    <message>
        <source>The worker process could not be started ({reason}).</source>
        <translation type="unfinished">Le processus de calcul n&apos;a pas pu être démarré ({reason}).</translation>
    </message>
</context>
<context>
    <name>worker.pictures</name>
    <message>
        <source>There is no picture: the volume has gone, or has been changed since.</source>
        <translation type="unfinished">Il n&apos;y a pas d&apos;image : le volume n&apos;est plus là, ou a été modifié depuis.</translation>
    </message>
</context>
<context>
    <name>worker.server</name>
    <message>
        <source>&apos;{text}&apos; is no address of a server.</source>
        <translation type="unfinished">« {text} » n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>It begins with https://, such as https://medpruner.example.org.</source>
        <translation type="unfinished">Elle commence par https://, comme https://medpruner.example.org.</translation>
    </message>
    <message>
        <source>Without https:// anyone on the way could read what is sent.</source>
        <translation type="unfinished">Sans https://, n’importe qui sur le trajet pourrait lire ce qui est envoyé.</translation>
    </message>
    <message>
        <source>Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642.</source>
        <translation type="unfinished">Écrivez https:// au début, ou ouvrez un tunnel par SSH et écrivez http://127.0.0.1:8642.</translation>
    </message>
</context>
<context>
    <name>worker.session</name>
    <message>
        <source>No volume is chosen.</source>
        <translation type="unfinished">Aucun volume n&apos;est choisi.</translation>
    </message>
    <message>
        <source>Load a CT or MR volume (or the sample phantom) and choose it above.</source>
        <translation type="unfinished">Chargez un volume TDM ou IRM (ou le fantôme d&apos;exemple) et choisissez-le ci-dessus.</translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation type="unfinished">La question a été abandonnée.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">Demandez de nouveau.</translation>
    </message>
    <message>
        <source>The volume was changed while it was being read.</source>
        <translation type="unfinished">Le volume a été modifié pendant qu&apos;il était lu.</translation>
    </message>
    <message>
        <source>Ask again when it is as it shall be.</source>
        <translation type="unfinished">Demandez de nouveau quand il est comme il doit être.</translation>
    </message>
    <message>
        <source>The volume was removed while it was being read.</source>
        <translation type="unfinished">Le volume a été supprimé pendant qu&apos;il était lu.</translation>
    </message>
    <message>
        <source>Choose another volume.</source>
        <translation type="unfinished">Choisissez un autre volume.</translation>
    </message>
    <message>
        <source>The scene was closed while a question was being answered.</source>
        <translation type="unfinished">La scène a été fermée pendant la réponse à une question.</translation>
    </message>
    <message>
        <source>Load a volume and ask again.</source>
        <translation type="unfinished">Chargez un volume et demandez de nouveau.</translation>
    </message>
</context>
<context>
    <name>worker.unforeseen</name>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">Quelque chose d&apos;imprévu a échoué ({where}).</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">Copiez le journal dans un rapport d&apos;erreur, s&apos;il vous plaît ; puis demandez de nouveau.</translation>
    </message>
</context>
</TS>
