<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>MedPruner</name>
    <message>
        <source>Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after redundant slices and tokens have been left out. Research software, not for clinical use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method: MedPruner, arXiv 2603.11625. This is an independent implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; in the Model section first, or have a server answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research software, not for clinical use. Answers can be wrong: never base a diagnosis or treatment on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedPruner has not been validated for any medical purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CT or MR volume that the questions are about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only within:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit the question to a region of interest, to a segment, or to the surroundings of a point. None: the whole volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which segment of the segmentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the cube around the first point of the list that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the cube around the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which frame of the sequence is shown and asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read slices:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane in which the model reads the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane in which slices are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT is windowed in Hounsfield units, MR is scaled to its own range. Change this when the guess is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the values are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings and impression, with regard to what is typed above and in its language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that suit this kind of volume; choosing one puts it into the box above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is being done, how long it still takes, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next thing to do before a question can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way to go on. It can be changed later: &apos;Answered by&apos; in the Model section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers, newest last. Click a word of an answer, or move the cursor onto it, to see where it looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume does not show any more what the answer is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the frame that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the frame of the sequence again that the answer is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the attention of the answer was highest. It is where the computation looked, which need not be why it answered so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a report of this answer. The model&apos;s own words stay beside yours, in the scene and in what is exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the hottest place with a point and a box, and open a module that segments there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the whole answer looked, or the word of it that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model runs on: this computer, or a server that many share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the server, as whoever runs it has told you. It begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server knows you by. It is not stored: enter it again when Slicer is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the server can be reached and knows your token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vision-language model that answers. It runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, licence and purpose of the chosen model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model computes, with its free memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly the weights of the language model are kept. Rounded ones take less memory; answers can differ a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the chosen volume before you ask, while nothing else is to be done: the answer then comes at once. Not on battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the chosen model can answer now, and what is missing if not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the Python packages that models need, after asking you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the weights of the chosen model, after showing size and licence. An interrupted download goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a model that lies in a folder on this computer (safetensors).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for downloaded models, shared by all Slicer versions. Empty: the usual folder of the Hugging Face hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When checked, the network is never touched: nothing is downloaded, not even when asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the disk space that the chosen model takes. It can be downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the scan is left out before the model reads it. &apos;Everything&apos; reads the whole scan: slower, and needs more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume from one end to the other. Green: slices that would be read; grey: dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many slices stage 1 would keep with these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the volume (Ctrl+Enter asks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question. Ctrl+Enter asks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check without pruning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the last question again with the whole scan read, to compare the answers. Takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the present stage is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the conversation as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the conversation with pictures, settings and sources: HTML, PDF or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the scan was read, how long it took and how sure the model was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markers and outlines of the slices in the slice and 3D views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which attention map lies over the volume in the slice views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the heatmap covers the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the heatmap&apos;s colour scale stays transparent, from its lower end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the whole answer looked, and no longer a single word of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange all views around the hottest place: slices through it, heat over the volume, both together in 3D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back what the views showed before: layout, slices, layers, volume rendering and the 3D camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum intensity in 3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While evidence is shown: in 3D only the brightest along each line of sight, in place of see-through anatomy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each slice; a click shows it in the views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot distance, tokens and attention over the position; a click on a point shows that slice in the views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from disk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pruning preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage 1 (γ): a slice is dropped when it differs from the last slice kept by less than this. Higher: fewer slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices, gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage 2 (τ): of each slice, the most attended tokens that together reach this share are kept. Lower: fewer tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, tau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower, posterior or left end of the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper, anterior or right end of the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the worker process said. Holds no patient data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions, devices, settings and the log. Holds no patient data, no questions and no answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.parameters</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published (strongest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By attention mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical (folded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast (folded further)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (no pruning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.sample</name>
    <message>
        <source>MedPruner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.__init__</name>
    <message>
        <source>Not for clinical use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.atomic</name>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.crew</name>
    <message>
        <source>Another run is writing to &apos;{folder}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or give another --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker ended suddenly, perhaps for lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the same again with fewer workers: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.engine</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is ready on {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for redundant slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {count} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {done} of {count} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s encoder gives no finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are damaged: download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing visual tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing {kept} visual tokens to the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} visual tokens were read, where {wanted} would tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.journal</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free disk space, and run the same again: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of &apos;{file}&apos; is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the line and run the same again: it asks that question anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.question</name>
    <message>
        <source>Describe the main findings of this CT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a lung nodule, and on which slice is it seen best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there free fluid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a fracture?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the main findings of this MR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a mass, and on which side?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the midline shifted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe what this volume shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a question about the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has {count:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to at most {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.scan</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adapters.hulumed</name>
    <message>
        <source>its projector is &apos;{projector}&apos;, not mlp2x_gelu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adapters.loading</name>
    <message>
        <source>The model reads {size} px images, its card says {card_size} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the card&apos;s own weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tokenizer and its configuration disagree about {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weights are missing, {name} among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} weights have no place in {model}, {name} among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its configuration wants {wanted:,} weights, its files hold {found:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; could not be loaded: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adapters.prompt</name>
    <message>
        <source>The model&apos;s chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tokenizer files do not belong to its weights; load the folder that both were published in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes no prompt ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tokenizer files are damaged or not its own; load the folder that both were published in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer joins the question with the slices before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rephrase its first word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adapters.vision</name>
    <message>
        <source>The model&apos;s image processor would resize images of {size} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.cache</name>
    <message>
        <source>The card of &apos;{model}&apos; names no folder and no revision of a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is being downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel that download, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.cards</name>
    <message>
        <source>shows the method on chest phantoms, reports included; never for a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>research on CT and MR volumes; not validated for clinical use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a general model, not trained for medicine; research only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>research on medical images; not validated for clinical use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>research on medical images and volumes; not validated for clinical use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.download</name>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of {title} has not been accepted: {licence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs {size} more on the disk; {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for another download of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the hub for {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was not downloaded by MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its folder by hand, if it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some files of {title} cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program may be using them: close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.find</name>
    <message>
        <source>unknown (see the model&apos;s own card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by the user as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository {repository} is none of those that MedPruner pins to a commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository&apos;s page, under Files, History). Or choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by the user; not validated for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {title} are not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {title} ({size:.1f} GB) are not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` (or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.folder</name>
    <message>
        <source>The model folder &apos;{folder}&apos; is an adapter, or asks for one (adapter_config.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the adapter into the model&apos;s own weights first, or remove the file if the weights are whole without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of weight files in &apos;{folder}&apos; names what is none of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; lacks {missing_count} of {count} weight files: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the missing files (safetensors only; other weight formats are refused) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight file {shard} in &apos;{folder}&apos; is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture &apos;{found}&apos; is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; has no {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model again, all files of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} of the model cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.hub</name>
    <message>
        <source>The download was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived is kept: downloading again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the hub, though it has the hub&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository {repository} has no weights as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other formats can carry code and are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not say what the files of {repository} must contain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} of {title} arrived damaged ({damage}) and was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes instead of {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.hub_errors</name>
    <message>
        <source>Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; {title} has arrived in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the folder for models cannot hold a file as large as those of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for models cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository {repository} no longer has revision {revision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the commit, or update MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of {repository} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later or update MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not accept your access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is only for those who have accepted its terms at the hub, and no access token is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account at the hub has no access to {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the terms at {page} with the account of your access token. A fine-grained token also needs permission to read gated repositories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no repository {repository}, or it is private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {page}, or update MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests came from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has a problem (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download again later: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution&apos;s certificates and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let the hub through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY with your IT department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. Without a network, give the folder of a copy of the model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue.soundness</name>
    <message>
        <source>Its configuration is nested too deeply, or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its configuration asks for an attention from elsewhere ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its configuration asks for a {kind} ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chest.draws</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phantom cannot have {count} findings &apos;{kind}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two findings &apos;{kind}&apos; on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one for each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kernel &apos;{kernel}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose soft or sharp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chest of {slices} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take 2 slices, 32 pixels at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices of {thickness:g} mm every {step:g} mm cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0.3 to {thickest:g} mm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chest.make</name>
    <message>
        <source>There is no &apos;{name}&apos; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chest.wish</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.ask</name>
    <message>
        <source>&apos;{name}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.cohort</name>
    <message>
        <source>A cluster needs Ray, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.evaluate</name>
    <message>
        <source>An evaluation needs packages that are not installed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install them: pip install &apos;MedPrunerLogic[evaluate]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.outputs</name>
    <message>
        <source>&apos;{file}&apos; is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a folder for the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.phantom</name>
    <message>
        <source>--{option} is not for --anatomy {anatomy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them out; `medpruner phantom --help` says what goes with which.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.sending</name>
    <message>
        <source>The scan comes from no DICOMweb service that its results could be sent back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one: --stow dicomweb://HOST/PATH.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli.serve</name>
    <message>
        <source>A server needs Ray, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[server]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.cluster</name>
    <message>
        <source>There is no Ray cluster at {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and RAY_AUTH_TOKEN or its file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.questions</name>
    <message>
        <source>There is no question in &apos;{file}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one a line, or a list in YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not YAML: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin each question with a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a question, and if wanted an id, a kind ({kinds}) and options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} is of no kind that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice has two different options or more, a question and a report have none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.rows</name>
    <message>
        <source>An error that nobody foresaw, in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that read this scan ended suddenly, twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the scan, and at the machine&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds a cohort with another {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked in the folder &apos;{folder}&apos; is not known: {file} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.scans</name>
    <message>
        <source>There is no scan in &apos;{source}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder, a pattern in quotes, or a CSV or Parquet file with a column &apos;path&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has no path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the table a column &apos;path&apos;, from the table&apos;s folder on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos;: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has &apos;{value}&apos; as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is in &apos;{file}&apos; twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each row an id of its own in a column &apos;id&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort]&apos;. Or give a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8 if it is CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cohort.summary</name>
    <message>
        <source>Answers about many volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scans} scans, {answers} answers, {errors} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with MedPruner {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.export</name>
    <message>
        <source>DICOM results need the package highdicom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[dicom]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder &apos;{folder}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is not a DICOM series, and DICOM results need one to refer to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of the DICOM series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a folder for the DICOM files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is the folder of the source images: what is written there would pass for a part of the series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another folder for the DICOM files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; already holds {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a new or an empty folder; nothing is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; cannot be written to: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, in one that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DICOM files could not be written to &apos;{folder}&apos;: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without} of {count} images have no {keyword}, by which results refer to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again from the archive, without removing its identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of the series differ in {keyword}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are stored as &apos;{kind}&apos;, not as CT or MR images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of the original series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several images of the series have the same SOPInstanceUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the series that the question was asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: the number or the direction of the slices differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gantry was tilted, and the answer is about images that were straightened, which this series does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in the plane of the series&apos; own slices, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No DICOM objects can be made from the headers of this series ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again from the archive, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.files</name>
    <message>
        <source>&apos;{file}&apos; is damaged: it cannot be read as DICOM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is too large when it is unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack the one series that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.image</name>
    <message>
        <source>&apos;{file}&apos; holds {count} frames, but not where each of them lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a series that says where its images lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its {keyword} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.pixels</name>
    <message>
        <source>The pixels of &apos;{file}&apos; cannot be decoded ({syntax}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file again; if that does not help, load the series in Slicer and save it as NRRD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixels of &apos;{file}&apos; are not what its header says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.series</name>
    <message>
        <source>series {label}: {modality}, {description}{count} images{spacing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no DICOM images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a CT or MR series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no series {wanted}, only: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {count} series the only one that is a volume was read: {series}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {count} series is a volume: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --series to learn why not (read_volume: series=).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} series: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --series and its number (read_volume: series=).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series holds {count} phases or echoes: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --phase and its number (read_volume: phase=).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no phase {wanted}; the series holds {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase {wanted} is a single slice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CT or MR series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are of kind {kinds}, which is neither CT nor MR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series mixes CT and MR images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are screenshots (secondary capture), not the scan itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are mosaics: each shows all slices side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the series to NIfTI, with dcm2niix for instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series is a localiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single DICOM image is one slice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the whole series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are in colour ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are stored inverted (MONOCHROME1), which no CT or MR is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without} of {count} images have no {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a series of axial, coronal or sagittal slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one phase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dicom.stack</name>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes and the scene show even distances of {step:.2f} mm, interpolated between slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what other planes and the scene show there is interpolated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image orientation in the DICOM files cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove localisers and other images from the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the images of other places from the folder, or export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the whole series again, or resample it to even distances in Slicer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away instead of {usual:.2f} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.asking</name>
    <message>
        <source>How much &apos;{like}&apos; reads of this scan is not known: it failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.benchmarks</name>
    <message>
        <source>There is no benchmark &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.methods</name>
    <message>
        <source>There is no method &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method &apos;{text}&apos; is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.panels</name>
    <message>
        <source>{title} is not read in panels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave that method out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.published</name>
    <message>
        <source>{title} is not here: &apos;{file}&apos; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request the data from {where}, and give the folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number} of &apos;{file}&apos; is not laid out like the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs conversations with question and answer, and video with a path; get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of the {count} scans of {title} are not in the folder, the first is &apos;{first}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request them from {where}, or leave their questions out with --allow-missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds {count} slice pictures, which are not all of one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder of PNG or JPEG slices of one scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list of questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the scan again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds an evaluation with another {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evidence.answer</name>
    <message>
        <source>{seen} of {slices} slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slices} slices in {images} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of {slices} slices in {images} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {notice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (probability of being right; calibrated on phantoms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (mean token probability; not calibrated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: {finish}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited to: {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {model}, revision {revision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: {settings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds: {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export.conversation</name>
    <message>
        <source>&apos;{file}&apos; says no format that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its name with .html, .pdf or .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture: the scene that brought this answer holds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export.dicomFiles</name>
    <message>
        <source>Slicer&apos;s DICOM database has {found} of the {count} images that the volume was loaded from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the series into the database again (DICOM module).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export.exchange</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export.page</name>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices that were read, with heat where the answer looked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings.nodes</name>
    <message>
        <source>There is no station &apos;{type}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings.nodules</name>
    <message>
        <source>There is no nodule of type &apos;{type}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings.placed</name>
    <message>
        <source>There is no lobe &apos;{lobe}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no side &apos;{side}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose right or left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {lobe} lobe is not on the {side} side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding &apos;{kind}&apos; of {size:g} mm cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {least:g} to {most:g} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a finding &apos;{kind}&apos; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer, smaller or other findings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging.files</name>
    <message>
        <source>{file} would need a second file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose .nrrd, .nii.gz or .mha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume could not be written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s ending and the free disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could only be written in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging.planes</name>
    <message>
        <source>There is no plane &apos;{plane}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging.region</name>
    <message>
        <source>A region of {size_mm:g} mm around {centre} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a point in RAS and a size above 0 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a box of {size} mm around {centre}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a segment of {volume:.1f} ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region lies outside the volume, or is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the region onto the volume, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging.rescale</name>
    <message>
        <source>The rescale slope {slope:g} and intercept {intercept:g} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scan again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging.volume</name>
    <message>
        <source>There is no modality &apos;{modality}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume&apos;s axes are at angles of {angles} degrees, which no scanner makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or resample the volume to a rectangular grid (Slicer: Resample).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. If it is a CT, it is not in HU, and the answer may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file claims {sizes} voxels, more than can be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop the volume, or check the file&apos;s header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a sequence of {frames} volumes, not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no frame {frame}; the file holds {frames}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has {components} values a voxel: it is a colour or vector image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CT or MR scan (one value a voxel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has {count} dimensions ({sizes}), not three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one 3D volume; of a sequence, one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a volume with image data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume has a single slice ({sizes} voxels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the whole series: two slices at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or load it in Slicer and correct it in the Volumes module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places of the slices are not those of {count} slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume&apos;s position in space is not a finite 4 x 4 matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxel spacing is {spacing} mm, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them by a value (for CT, -1000) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every voxel has the same value ({low}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the right volume was chosen and that it loaded completely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memory.device</name>
    <message>
        <source>There is no device &apos;{name}&apos; on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose auto or one of: {present}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit and 4-bit weights need Python packages that are missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install them (pip install {names}), or choose full precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device cannot compute with {bits}-bit weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 4-bit weights, full precision or another device.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memory.estimate</name>
    <message>
        <source>About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it would fit with {bits}-bit weights (--precision {precision}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>memory.fit</name>
    <message>
        <source>The model&apos;s weights were rounded to {bits} bits to save memory; its answers can differ from the full model&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU failed in the middle of the work (a driver reset, a power limit, or another program).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CPU has room for it, but takes much longer (--device cpu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that fit: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and volumes, or use a computer with more memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.address</name>
    <message>
        <source>The address names no study or series that could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names a series and asks for others too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what stands after the question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no single series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {example}; `medpruner cohort` takes a query for several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names more than a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of scans begin with dicomweb://, which means https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a DICOMweb service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a user or a password in the address, where others can see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dicomweb+http:// would send images and passwords to {host} for everyone to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path to the service cannot be: it has empty parts, dots or signs that no path has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not for a query here: all that match are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands after the question mark is no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write attributes and their values, such as ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.credentials</name>
    <message>
        <source>{token} is set, and {user} or {password} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unset one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{password} is set, but {user} is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{token} holds signs that no token has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to the token alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read {file}, where passwords are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or name another one in NETRC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.fetch</name>
    <message>
        <source>DICOMweb needs the package dicomweb-client, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[pacs]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking {service} for the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} has no images of this series: it is empty, or not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check study and series in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series is larger than {gigabytes:.1f} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a series with fewer or thicker slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {total} images {service} sent {count} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, the series is not whole in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} sent images of another series than was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs it: an answer would be about somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the series: {count} of {total} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {gigabytes:.0f} GB is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images could not be written to the temporary folder: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.matching</name>
    <message>
        <source>There is no attribute &apos;{name}&apos; in DICOM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its keyword, such as StudyDate, or its tag, such as 00080020.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.query</name>
    <message>
        <source>{service} has no CT or MR series that match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the query: its attributes and their values are those of QIDO-RS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.service</name>
    <message>
        <source>What answers at {service} is no DICOMweb service, or not at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer from {service} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} sends the request on to another address, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of the DICOMweb service itself; a page to log in at is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {service} sends cannot be read as DICOMweb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web; if it is right, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not speak https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it for its https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {service} is not good: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to {service} does not let this through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or name the host in NO_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} did not answer for {seconds:.0f} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the port (that of DICOMweb, not that of DICOM) and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not accept the user and the password, or the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} wants to know who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right to do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} has nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web, the study and the series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} answers with an error (HTTP status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or show this to whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pacs.store</name>
    <message>
        <source>it failed to process it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not take this kind of object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not be stored by this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to another study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot understand it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not take this transfer syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not keep {count} of {total} objects: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say that it keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it took it, and does not have it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason {code:#06x}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>phantom.drawing</name>
    <message>
        <source>A phantom cannot have {count} nodules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest of several nodules cannot be small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose medium or large, or one nodule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phantom of {slice_count} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take 2 slices, 16 pixels at least.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pruning.settings</name>
    <message>
        <source>gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slab_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tile_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tau is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature is {value}; it must be positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contextual_fraction is {value}; it must lie in 0...1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset &apos;{name}&apos;. Choose one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qSlicerAbstractCoreModule</name>
    <message>
        <source>Informatics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.dicom</name>
    <message>
        <source>The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} DICOM files are damaged, such as &apos;{file}&apos;; none can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only DICOM objects without images (of kind {kinds}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of one CT or MR series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} {count} files are damaged, such as &apos;{file}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files are damaged, such as &apos;{file}&apos;: if they belong to the series, it is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.headers</name>
    <message>
        <source>The file with the voxels of &apos;{file}&apos; is not beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both files into one folder, or export the scan as a single file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; names a file outside its own folder for its voxels, which is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put both files into one folder and correct the name in the header, or export the scan as a single file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.itk</name>
    <message>
        <source>&apos;{file}&apos; does not say how large its voxels are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scan again with its spacing, or correct the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is measured in {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scan again in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.nifti</name>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxel spacing in &apos;{file}&apos; is {sizes} mm, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the header, or export the scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its sform) cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file gives two voxel spacings that differ; that of its sform was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its qform) cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; contradicts itself: by its sform its axes run to other sides of the patient than by its qform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which of them is right, and set the code of the other one to 0 in the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.read</name>
    <message>
        <source>There is no file or folder &apos;{file}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is of a kind that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readers.values</name>
    <message>
        <source>By the unit of length in &apos;{file}&apos; the volume would be {extent:g} mm long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the unit in the header, or export the scan again in millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no image that can be read, whatever its ending says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the scan again, for example as NRRD from Slicer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scene.bundle</name>
    <message>
        <source>&apos;{file}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene could not be written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scene.mrml</name>
    <message>
        <source>&apos;{name}&apos; is not a volume, but a {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load its image data, or choose another volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a label map, not a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the scan that it was drawn on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is under a transform that bends it, or moves its slices unevenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harden the transform first (Data module), which resamples the volume to an even grid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scene.parts</name>
    <message>
        <source>Frame {number} of {count} of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scene.places</name>
    <message>
        <source>Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, it is not in the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, represented by slice {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read, in one image with slices {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looked most at slice {slice} of {count} ({where} mm).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.consent</name>
    <message>
        <source>{title}: {size} from {repository}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its makers give it only to those who have accepted these terms at {page} with an account of their own, and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about you or your volumes is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you accept this licence, and shall the model be downloaded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes that you ask about will be sent to {address}; while &apos;Read ahead&apos; is checked, as soon as they are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server removes them when you close the scene, and otherwise some hours after their last use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.conversation</name>
    <message>
        <source>Answering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+Enter, and {model} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was cleared. &apos;Undo&apos; brings it back until you ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered. &apos;Show evidence&apos; shows where it looked; or ask on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is ready. Type a question and press Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing pruned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this answer; what was said so far stays (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this question when the answer is there (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.editDialog</name>
    <message>
        <source>Edit the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own words, which stay:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.goingOn</name>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report goes through the template “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as “{point}” and “{box}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.keeping</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the conversation that was cleared. The next question forgets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.memory</name>
    <message>
        <source>{need} of memory with {precision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need} of memory with {precision}; {free} are free on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller model or another device, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits (about half the memory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 bits (about a third of the memory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.model</name>
    <message>
        <source>{name}: {title}, {free} of {all} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder on this computer. Its licence is its own; see its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{purpose}.
{source}. Licence: {licence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with MedPruner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server needs none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. It is loaded with the first question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall this computer answer, or a server of your department?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer: install…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether the model is on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not on this computer yet ({size} to download).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker starts again with the new packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedPruner is set to work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncheck &apos;Work offline&apos; under Storage to download a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a model (safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no model: there is no config.json in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the weights of {title} from this computer? They can be downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.outdated</name>
    <message>
        <source>The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume was changed after this answer: the evidence may lie over something else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.regions</name>
    <message>
        <source>The list of points is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a point where you want to know what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segmentation has no such segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment could not be laid over the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it in the Segment Editor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.report</name>
    <message>
        <source>{sentence}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.result</name>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the answer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the answer that was removed last into the scene again, while its volume is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an answer of this session can be written as DICOM: ask the question again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume was not loaded from Slicer&apos;s DICOM database: there are no images to refer to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer attention of the word “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a word of the answer to see where it looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing DICOM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} DICOM files were written: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.server</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the server and your token (Model section).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: {title} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send volumes to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, or choose &apos;This computer&apos; in the Model section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.sliceTable</name>
    <message>
        <source>Slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as {slice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.storage</name>
    <message>
        <source>The worker starts again with other storage settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.summary</name>
    <message>
        <source>slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s to read the scan ({stages}), {first} s to the first word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of being right: {confidence} (calibrated on phantoms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean token probability: {confidence} (not calibrated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same answer with nothing pruned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer with nothing pruned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.templateDialog</name>
    <message>
        <source>Templates for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report shall go through, and in which order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.templates</name>
    <message>
        <source>Chest CT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the chest: lungs and airways; pleura; mediastinum and hila; heart and great vessels; chest wall and bones; upper abdomen as far as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT of the abdomen and pelvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, sinuses, mastoids and orbits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MR of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; vessels as far as they are shown; skull base, sinuses and orbits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MR of the spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; soft tissue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.transcript</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.volume</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the volume to ask about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No volume is loaded. Load a CT or MR of your own, or the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the slices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a volume to see how much of it would be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {kept} of {all} slices would be read ({share}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume has {count}; {all} of them are looked at, evenly spaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections.waiting</name>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to take this question back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.closed</name>
    <message>
        <source>Ray does not ask for its token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.fetching</name>
    <message>
        <source>Waiting for other series to be fetched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.guest</name>
    <message>
        <source>This server runs {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.refusals</name>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not understand this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxels were damaged on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume is larger than this server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop or resample it, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This took longer than the server allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again later, or about a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These voxels cannot be a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the volume again, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not go by that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address that you were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages may not ask this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the panel in 3D Slicer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not fetch scans from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the voxels, or ask whoever runs the server to allow that archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have this volume (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again: it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no room for this volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedPruner on your computer is older than on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedPruner on your computer is newer than on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload goes on elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer that was answering has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen went wrong on the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.replica</name>
    <message>
        <source>Questions before this one: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.run</name>
    <message>
        <source>At {host} others could read along: there is no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no users yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one: medpruner serve --add-user NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate and key cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the files of a certificate and of its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not good today: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it renewed: no client would connect. Then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can listen at port {port} of {host}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End what listens there, or give another --port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server runs in {folder} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it, or give another --folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.series</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>server.users</name>
    <message>
        <source>&apos;{name}&apos; is no name for a user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See users.json in the server&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service.forms</name>
    <message>
        <source>The request &apos;{kind}&apos; has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the worker said (&apos;{kind}&apos;) has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service.messages</name>
    <message>
        <source>What was handed over is damaged ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space of the temporary folder, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be handed to the worker, or back: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message names a file that is not in the shared folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the worker.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service.wire</name>
    <message>
        <source>What the server sent is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service.worker</name>
    <message>
        <source>The worker knows no request &apos;{kind}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package &apos;{name}&apos; is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the packages that MedPruner needs (Model section), then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model; then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan is read when a question is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pruning settings cannot be: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No volume is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is about another volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trust.scope</name>
    <message>
        <source>The file {file} of the model is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The modality is unknown; intensities were scaled like MR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model only knows questions about eleven findings in chest phantoms, and reports: its answer to this one means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trust.unevaluated</name>
    <message>
        <source>Each question is answered from the scan alone: the model does not see what was asked and said before. Its makers did not evaluate conversations of several turns about a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model sees this volume and no other: it cannot compare it with an earlier one. Its makers did not evaluate comparisons of volumes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views.handOver</name>
    <message>
        <source>Segment Editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views.sliceStatus</name>
    <message>
        <source>Frame {shown} of {count}: not the one that was read, which is frame {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.ahead</name>
    <message>
        <source>The volume has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading ahead: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read ahead: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.client</name>
    <message>
        <source>The worker said what cannot be understood, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker did not stop within two seconds, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.connection</name>
    <message>
        <source>The certificate of {address} is not good: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer with the name {host} is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network (is a VPN needed?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and whether the server (or your tunnel to it) runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes from {address} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network (is a VPN needed?), then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let this through ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server&apos;s name put on the proxy&apos;s list of exceptions (NO_PROXY).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {address} was lost ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {address} does not run; something in front of it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {address} is no server of MedPruner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks another version ({version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update MedPruner on this computer: it is older.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server updated: it is older.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.ending</name>
    <message>
        <source>The worker process ended because the computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly (code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process crashed ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process was ended from outside, perhaps because the computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again: the worker starts anew. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.errand</name>
    <message>
        <source>No server is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its address and your token in the Model section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not agreed to send volumes to this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask, and you will be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs another model now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the volume to {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server went away in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Trying again for {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.folders</name>
    <message>
        <source>There is no folder in which a volume could be handed to the worker: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.install</name>
    <message>
        <source>To download: about {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PyTorch extension is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Extensions Manager, install &apos;PyTorch&apos;, restart Slicer, then come back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; again when you want to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages were not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM results need the package {package}, which was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &apos;DICOM…&apos; again when you want to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free disk space in {folder}, then press &apos;Install packages&apos; again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python packages could not be installed ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.link</name>
    <message>
        <source>The worker process could not be started ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.pictures</name>
    <message>
        <source>There is no picture: the volume has gone, or has been changed since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.server</name>
    <message>
        <source>&apos;{text}&apos; is no address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with https://, such as https://medpruner.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without https:// anyone on the way could read what is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.session</name>
    <message>
        <source>No volume is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a CT or MR volume (or the sample phantom) and choose it above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume was changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again when it is as it shall be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume was removed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene was closed while a question was being answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a volume and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worker.unforeseen</name>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
