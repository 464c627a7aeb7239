<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en_US">
<context>
    <name>MedPruner</name>
    <message>
        <source>Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after redundant slices and tokens have been left out. Research software, not for clinical use.</source>
        <translation type="unfinished">用日常语言就 CT 或 MR 体数据提问。在去除冗余层面和令牌后，由三维医学视觉语言模型在本机上回答。研究软件，不用于临床。</translation>
    </message>
    <message>
        <source>The method: MedPruner, arXiv 2603.11625. This is an independent implementation.</source>
        <translation type="unfinished">方法：MedPruner，arXiv 2603.11625。本软件为独立实现。</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">缺少 Python 软件包：{names}。</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; in the Model section first, or have a server answer.</source>
        <translation type="unfinished">请先在“模型”部分按“安装软件包”，或让服务器来回答。</translation>
    </message>
    <message>
        <source>Research software, not for clinical use. Answers can be wrong: never base a diagnosis or treatment on them.</source>
        <translation type="unfinished">研究软件，不用于临床。回答可能有误：切勿据此作出诊断或治疗决定。</translation>
    </message>
    <message>
        <source>MedPruner has not been validated for any medical purpose.</source>
        <translation type="unfinished">MedPruner 未针对任何医疗用途进行验证。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished">体数据</translation>
    </message>
    <message>
        <source>Volume:</source>
        <translation type="unfinished">体数据：</translation>
    </message>
    <message>
        <source>The CT or MR volume that the questions are about.</source>
        <translation type="unfinished">提问所针对的 CT 或 MR 体数据。</translation>
    </message>
    <message>
        <source>More about the volume</source>
        <translation type="unfinished">体数据的更多选项</translation>
    </message>
    <message>
        <source>Only within:</source>
        <translation type="unfinished">仅限于：</translation>
    </message>
    <message>
        <source>Limit the question to a region of interest, to a segment, or to the surroundings of a point. None: the whole volume.</source>
        <translation type="unfinished">将问题限制在感兴趣区、某个分割区段或某一点的周围。不选：整个体数据。</translation>
    </message>
    <message>
        <source>Only within</source>
        <translation type="unfinished">仅限于</translation>
    </message>
    <message>
        <source>Segment:</source>
        <translation type="unfinished">区段：</translation>
    </message>
    <message>
        <source>Which segment of the segmentation.</source>
        <translation type="unfinished">分割中的哪个区段。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished">区段</translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation type="unfinished">周围：</translation>
    </message>
    <message>
        <source>Side of the cube around the first point of the list that is read.</source>
        <translation type="unfinished">围绕列表第一个点读取的立方体的边长。</translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"> mm</translation>
    </message>
    <message>
        <source>Side of the cube around the point</source>
        <translation type="unfinished">围绕该点的立方体边长</translation>
    </message>
    <message>
        <source>Frame:</source>
        <translation type="unfinished">帧：</translation>
    </message>
    <message>
        <source>Which frame of the sequence is shown and asked about.</source>
        <translation type="unfinished">显示并提问序列中的哪一帧。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished">帧</translation>
    </message>
    <message>
        <source>Read slices:</source>
        <translation type="unfinished">读取层面：</translation>
    </message>
    <message>
        <source>The plane in which the model reads the volume.</source>
        <translation type="unfinished">模型读取体数据的平面。</translation>
    </message>
    <message>
        <source>Plane in which slices are read</source>
        <translation type="unfinished">读取层面的平面</translation>
    </message>
    <message>
        <source>Values are:</source>
        <translation type="unfinished">数值为：</translation>
    </message>
    <message>
        <source>CT is windowed in Hounsfield units, MR is scaled to its own range. Change this when the guess is wrong.</source>
        <translation type="unfinished">CT 按亨氏单位开窗，MR 按自身范围缩放。判断有误时请更改。</translation>
    </message>
    <message>
        <source>What the values are</source>
        <translation type="unfinished">数值的类型</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished">问答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">问题</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">报告</translation>
    </message>
    <message>
        <source>Findings and impression, with regard to what is typed above and in its language.</source>
        <translation type="unfinished">影像所见与印象，参照上方输入的内容并使用其语言。</translation>
    </message>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">报告应涵盖的内容：请选择模板，或自行编写。</translation>
    </message>
    <message>
        <source>Template for the report</source>
        <translation type="unfinished">报告模板</translation>
    </message>
    <message>
        <source>Questions that suit this kind of volume; choosing one puts it into the box above.</source>
        <translation type="unfinished">适合此类体数据的问题；选择后填入上方输入框。</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation type="unfinished">建议的问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">状态</translation>
    </message>
    <message>
        <source>What is being done, how long it still takes, and what to do next.</source>
        <translation type="unfinished">正在做什么、还需多久、下一步做什么。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">进度</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">下一步</translation>
    </message>
    <message>
        <source>The next thing to do before a question can be asked.</source>
        <translation type="unfinished">提问之前接下来要做的事。</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">仅用服务器</translation>
    </message>
    <message>
        <source>The other way to go on. It can be changed later: &apos;Answered by&apos; in the Model section.</source>
        <translation type="unfinished">另一种方式。以后可在“模型”部分的“由谁回答”中更改。</translation>
    </message>
    <message>
        <source>Questions and answers, newest last. Click a word of an answer, or move the cursor onto it, to see where it looked.</source>
        <translation type="unfinished">问题与回答，最新的在最后。点击回答中的词，或将光标移到其上，即可查看它所关注的位置。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">依据</translation>
    </message>
    <message>
        <source>The volume does not show any more what the answer is about.</source>
        <translation type="unfinished">体数据已不再显示回答所针对的内容。</translation>
    </message>
    <message>
        <source>Show the frame that was read</source>
        <translation type="unfinished">显示已读取的帧</translation>
    </message>
    <message>
        <source>Show the frame of the sequence again that the answer is about.</source>
        <translation type="unfinished">重新显示回答所针对的序列帧。</translation>
    </message>
    <message>
        <source>Where the attention of the answer was highest. It is where the computation looked, which need not be why it answered so.</source>
        <translation type="unfinished">回答的注意力最高之处。这是计算所关注的位置，不一定是如此回答的原因。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished">编辑…</translation>
    </message>
    <message>
        <source>Make a report of this answer. The model&apos;s own words stay beside yours, in the scene and in what is exported.</source>
        <translation type="unfinished">由此回答编写报告。模型原文与您的文字并存于场景和导出内容中。</translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation type="unfinished">分割…</translation>
    </message>
    <message>
        <source>Mark the hottest place with a point and a box, and open a module that segments there.</source>
        <translation type="unfinished">用点和长方体标出最热的位置，并打开在该处进行分割的模块。</translation>
    </message>
    <message>
        <source>Where the whole answer looked, or the word of it that was chosen.</source>
        <translation type="unfinished">整个回答或所选词语所关注的位置。</translation>
    </message>
    <message>
        <source>Attention:</source>
        <translation type="unfinished">注意力：</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished">热图</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished">热图不透明度</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished">热图阈值</translation>
    </message>
    <message>
        <source>Mark what was read</source>
        <translation type="unfinished">标出已读取部分</translation>
    </message>
    <message>
        <source>Slices of the answer</source>
        <translation type="unfinished">回答涉及的层面</translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">移除此回答</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">模型</translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation type="unfinished">由谁回答：</translation>
    </message>
    <message>
        <source>What the model runs on: this computer, or a server that many share.</source>
        <translation type="unfinished">模型在哪里运行：这台计算机，或由多人共用的服务器。</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished">由谁回答</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished">地址：</translation>
    </message>
    <message>
        <source>Of the server, as whoever runs it has told you. It begins with https://.</source>
        <translation type="unfinished">服务器的地址，由服务器管理者告知。以 https:// 开头。</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished">服务器地址</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished">令牌：</translation>
    </message>
    <message>
        <source>What the server knows you by. It is not stored: enter it again when Slicer is started again.</source>
        <translation type="unfinished">服务器凭此识别您。它不会被保存：重新启动 Slicer 后请再次输入。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished">令牌</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">测试连接</translation>
    </message>
    <message>
        <source>See whether the server can be reached and knows your token.</source>
        <translation type="unfinished">检查能否连接服务器，以及服务器是否认识您的令牌。</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished">模型：</translation>
    </message>
    <message>
        <source>The vision-language model that answers. It runs on this computer.</source>
        <translation type="unfinished">负责回答的视觉语言模型，在本机上运行。</translation>
    </message>
    <message>
        <source>Size, licence and purpose of the chosen model.</source>
        <translation type="unfinished">所选模型的大小、许可证和用途。</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation type="unfinished">设备：</translation>
    </message>
    <message>
        <source>Where the model computes, with its free memory.</source>
        <translation type="unfinished">模型在何处计算，以及该处的可用内存。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished">设备</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished">精度：</translation>
    </message>
    <message>
        <source>How exactly the weights of the language model are kept. Rounded ones take less memory; answers can differ a little.</source>
        <translation type="unfinished">语言模型权重保存的精确程度。舍入后占用内存较少，回答可能略有不同。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished">精度</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation type="unfinished">预读</translation>
    </message>
    <message>
        <source>Read the chosen volume before you ask, while nothing else is to be done: the answer then comes at once. Not on battery.</source>
        <translation type="unfinished">在您提问之前、空闲之时读取所选体数据：回答便会立即给出。使用电池时不预读。</translation>
    </message>
    <message>
        <source>Whether the chosen model can answer now, and what is missing if not.</source>
        <translation type="unfinished">所选模型现在能否回答；若不能，缺少什么。</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">安装软件包…</translation>
    </message>
    <message>
        <source>Install the Python packages that models need, after asking you.</source>
        <translation type="unfinished">征得您同意后，安装模型所需的 Python 软件包。</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">下载…</translation>
    </message>
    <message>
        <source>Download the weights of the chosen model, after showing size and licence. An interrupted download goes on where it stopped.</source>
        <translation type="unfinished">显示大小和许可证后，下载所选模型的权重。中断的下载会从断点继续。</translation>
    </message>
    <message>
        <source>Use folder…</source>
        <translation type="unfinished">使用文件夹…</translation>
    </message>
    <message>
        <source>Use a model that lies in a folder on this computer (safetensors).</source>
        <translation type="unfinished">使用本机文件夹中的模型（safetensors）。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished">存储</translation>
    </message>
    <message>
        <source>Folder for downloaded models, shared by all Slicer versions. Empty: the usual folder of the Hugging Face hub.</source>
        <translation type="unfinished">下载模型的文件夹，所有 Slicer 版本共用。留空：Hugging Face hub 的默认文件夹。</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished">离线工作</translation>
    </message>
    <message>
        <source>When checked, the network is never touched: nothing is downloaded, not even when asked for.</source>
        <translation type="unfinished">勾选后绝不使用网络：不下载任何内容，即使有此要求。</translation>
    </message>
    <message>
        <source>Free the disk space that the chosen model takes. It can be downloaded again.</source>
        <translation type="unfinished">释放所选模型占用的磁盘空间。可以重新下载。</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished">剪枝</translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation type="unfinished">预设：</translation>
    </message>
    <message>
        <source>How much of the scan is left out before the model reads it. &apos;Everything&apos; reads the whole scan: slower, and needs more memory.</source>
        <translation type="unfinished">模型读取前略去扫描的多少。“全部”会读取整个扫描：更慢，且需要更多内存。</translation>
    </message>
    <message>
        <source>The volume from one end to the other. Green: slices that would be read; grey: dropped.</source>
        <translation type="unfinished">体数据从一端到另一端。绿色：将被读取的层面；灰色：被舍弃的层面。</translation>
    </message>
    <message>
        <source>How many slices stage 1 would keep with these settings.</source>
        <translation type="unfinished">按这些设置，阶段 1 将保留多少层面。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished">对话</translation>
    </message>
    <message>
        <source>Answers appear here.</source>
        <translation type="unfinished">回答显示在这里。</translation>
    </message>
    <message>
        <source>Ask about the volume (Ctrl+Enter asks)</source>
        <translation type="unfinished">就体数据提问（按 Ctrl+Enter 提问）</translation>
    </message>
    <message>
        <source>Your question. Ctrl+Enter asks it.</source>
        <translation type="unfinished">您的问题。按 Ctrl+Enter 提问。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">提问</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">就所选体数据提问（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Check without pruning</source>
        <translation type="unfinished">不剪枝复核</translation>
    </message>
    <message>
        <source>Ask the last question again with the whole scan read, to compare the answers. Takes longer.</source>
        <translation type="unfinished">读取整个扫描，再次提出上一个问题以比较回答。耗时更长。</translation>
    </message>
    <message>
        <source>How far the present stage is.</source>
        <translation type="unfinished">当前步骤的进展。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">复制</translation>
    </message>
    <message>
        <source>Copy the conversation as text.</source>
        <translation type="unfinished">将对话复制为文本。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">导出…</translation>
    </message>
    <message>
        <source>Save the conversation with pictures, settings and sources: HTML, PDF or text.</source>
        <translation type="unfinished">保存对话及图片、设置和来源：HTML、PDF 或文本。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">清空</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">清空对话。场景中的节点保留。</translation>
    </message>
    <message>
        <source>How much of the scan was read, how long it took and how sure the model was.</source>
        <translation type="unfinished">读取了扫描的多少、用时多久、模型的把握有多大。</translation>
    </message>
    <message>
        <source>Markers and outlines of the slices in the slice and 3D views.</source>
        <translation type="unfinished">层面视图和三维视图中的层面标记与轮廓。</translation>
    </message>
    <message>
        <source>Which attention map lies over the volume in the slice views.</source>
        <translation type="unfinished">层面视图中覆盖在体数据上的注意力图。</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation type="unfinished">不透明度：</translation>
    </message>
    <message>
        <source>How much of the heatmap covers the volume.</source>
        <translation type="unfinished">热图覆盖体数据的程度。</translation>
    </message>
    <message>
        <source>Threshold:</source>
        <translation type="unfinished">阈值：</translation>
    </message>
    <message>
        <source>How much of the heatmap&apos;s colour scale stays transparent, from its lower end.</source>
        <translation type="unfinished">热图色标自低端起保持透明的部分。</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished">整个回答</translation>
    </message>
    <message>
        <source>Show where the whole answer looked, and no longer a single word of it.</source>
        <translation type="unfinished">显示整个回答所关注的位置，而不再是单个词。</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished">显示依据</translation>
    </message>
    <message>
        <source>Arrange all views around the hottest place: slices through it, heat over the volume, both together in 3D.</source>
        <translation type="unfinished">围绕最热的位置排列所有视图：穿过该处的层面、叠加在体数据上的热图，以及二者的三维显示。</translation>
    </message>
    <message>
        <source>Restore views</source>
        <translation type="unfinished">恢复视图</translation>
    </message>
    <message>
        <source>Give back what the views showed before: layout, slices, layers, volume rendering and the 3D camera.</source>
        <translation type="unfinished">恢复视图原先的内容：布局、层面、图层、体绘制和三维相机。</translation>
    </message>
    <message>
        <source>Maximum intensity in 3D</source>
        <translation type="unfinished">三维最大强度</translation>
    </message>
    <message>
        <source>While evidence is shown: in 3D only the brightest along each line of sight, in place of see-through anatomy.</source>
        <translation type="unfinished">显示依据期间：三维中只显示每条视线上最亮的部分，而非半透明的解剖结构。</translation>
    </message>
    <message>
        <source>One row for each slice; a click shows it in the views.</source>
        <translation type="unfinished">每个层面一行；点击即在视图中显示。</translation>
    </message>
    <message>
        <source>Show plot</source>
        <translation type="unfinished">显示图表</translation>
    </message>
    <message>
        <source>Plot distance, tokens and attention over the position; a click on a point shows that slice in the views.</source>
        <translation type="unfinished">按位置绘制距离、令牌和注意力；点击一点即在视图中显示该层面。</translation>
    </message>
    <message>
        <source>DICOM…</source>
        <translation type="unfinished">DICOM…</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">将热图、已读取内容和回答写成引用源图像的 DICOM 对象。</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">移除此处所示回答的标记、热图、表格、图表和文本。</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished">文件夹：</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation type="unfinished">模型文件夹</translation>
    </message>
    <message>
        <source>Remove from disk…</source>
        <translation type="unfinished">从磁盘移除…</translation>
    </message>
    <message>
        <source>Pruning preset</source>
        <translation type="unfinished">剪枝预设</translation>
    </message>
    <message>
        <source>Slices:</source>
        <translation type="unfinished">层面：</translation>
    </message>
    <message>
        <source>Stage 1 (γ): a slice is dropped when it differs from the last slice kept by less than this. Higher: fewer slices.</source>
        <translation type="unfinished">阶段 1（γ）：与上一个保留层面的差异小于此值的层面被舍弃。越高：层面越少。</translation>
    </message>
    <message>
        <source>Slices, gamma</source>
        <translation type="unfinished">层面，gamma</translation>
    </message>
    <message>
        <source>Tokens:</source>
        <translation type="unfinished">令牌：</translation>
    </message>
    <message>
        <source>Stage 2 (τ): of each slice, the most attended tokens that together reach this share are kept. Lower: fewer tokens.</source>
        <translation type="unfinished">阶段 2（τ）：每个层面保留关注度最高、合计达到此比例的令牌。越低：令牌越少。</translation>
    </message>
    <message>
        <source>Tokens, tau</source>
        <translation type="unfinished">令牌，tau</translation>
    </message>
    <message>
        <source>The lower, posterior or left end of the volume.</source>
        <translation type="unfinished">体数据的下端、后端或左端。</translation>
    </message>
    <message>
        <source>The upper, anterior or right end of the volume.</source>
        <translation type="unfinished">体数据的上端、前端或右端。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">日志</translation>
    </message>
    <message>
        <source>What the worker process said. Holds no patient data.</source>
        <translation type="unfinished">工作进程的输出。不含患者数据。</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation type="unfinished">复制用于错误报告</translation>
    </message>
    <message>
        <source>Copy versions, devices, settings and the log. Holds no patient data, no questions and no answers.</source>
        <translation type="unfinished">复制版本、设备、设置和日志。不含患者数据、问题和回答。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.parameters</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished">轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished">冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished">矢状位</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished">按采集方向</translation>
    </message>
    <message>
        <source>As published (strongest)</source>
        <translation type="unfinished">按发表方法（最强）</translation>
    </message>
    <message>
        <source>By attention mass</source>
        <translation type="unfinished">按注意力质量</translation>
    </message>
    <message>
        <source>Clinical (folded)</source>
        <translation type="unfinished">临床（层面合并）</translation>
    </message>
    <message>
        <source>Fast (folded further)</source>
        <translation type="unfinished">快速（进一步合并）</translation>
    </message>
    <message>
        <source>Everything (no pruning)</source>
        <translation type="unfinished">全部（不剪枝）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">回答</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished">编码器</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">无</translation>
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
        <translation type="unfinished">不用于临床。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.atomic</name>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished">{file} 是文件夹。</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished">请给出文件名。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished">无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished">请选择一个存在且您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">未能写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">请检查可用磁盘空间。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.crew</name>
    <message>
        <source>Another run is writing to &apos;{folder}&apos;.</source>
        <translation type="unfinished">另一次运行正在写入“{folder}”。</translation>
    </message>
    <message>
        <source>Wait for it, or give another --out.</source>
        <translation type="unfinished">请等待其结束，或另给 --out。</translation>
    </message>
    <message>
        <source>A worker ended suddenly, perhaps for lack of memory.</source>
        <translation type="unfinished">一个工作进程突然结束，可能因内存不足。</translation>
    </message>
    <message>
        <source>Run the same again with fewer workers: it goes on where it was.</source>
        <translation type="unfinished">请用较少的工作进程重新运行：将从断点继续。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.engine</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished">正在加载模型</translation>
    </message>
    <message>
        <source>{title} is ready on {type}</source>
        <translation type="unfinished">{title} 已在 {type} 上就绪</translation>
    </message>
    <message>
        <source>Looking at the slices</source>
        <translation type="unfinished">正在查看层面</translation>
    </message>
    <message>
        <source>Cutting images</source>
        <translation type="unfinished">正在裁切图像</translation>
    </message>
    <message>
        <source>Looking for redundant slices</source>
        <translation type="unfinished">正在查找冗余层面</translation>
    </message>
    <message>
        <source>Reading {count} images</source>
        <translation type="unfinished">正在读取 {count} 幅图像</translation>
    </message>
    <message>
        <source>Read {done} of {count} images</source>
        <translation type="unfinished">已读取 {done}/{count} 幅图像</translation>
    </message>
    <message>
        <source>The model&apos;s encoder gives no finite numbers.</source>
        <translation type="unfinished">模型的编码器未给出有限数值。</translation>
    </message>
    <message>
        <source>Its files are damaged: download the model again.</source>
        <translation type="unfinished">其文件已损坏：请重新下载模型。</translation>
    </message>
    <message>
        <source>Choosing visual tokens</source>
        <translation type="unfinished">正在选择视觉令牌</translation>
    </message>
    <message>
        <source>Handing {kept} visual tokens to the language model</source>
        <translation type="unfinished">正在将 {kept} 个视觉令牌交给语言模型</translation>
    </message>
    <message>
        <source>The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.</source>
        <translation type="unfinished">提示将有 {prompt:,} 个令牌；{title} 最多读取 {limit:,} 个（含回答）。</translation>
    </message>
    <message>
        <source>About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.</source>
        <translation type="unfinished">{count} 个层面中约有 {slices_fit} 个放得下：请将问题限制在某个区域，或加强剪枝。</translation>
    </message>
    <message>
        <source>Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.</source>
        <translation type="unfinished">层面被合并为厚度至多 {thickest:.0f} mm 的图像：共 {read} 幅，若有 {wanted} 幅则能显示更多。</translation>
    </message>
    <message>
        <source>{kept} visual tokens were read, where {wanted} would tell more.</source>
        <translation type="unfinished">读取了 {kept} 个视觉令牌，若有 {wanted} 个则能显示更多。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.journal</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">未能写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space, and run the same again: it goes on where it was.</source>
        <translation type="unfinished">请检查磁盘剩余空间，然后再次运行同一命令：它会从中断处继续。</translation>
    </message>
    <message>
        <source>Line {number} of &apos;{file}&apos; is damaged.</source>
        <translation type="unfinished">&apos;{file}&apos; 的第 {number} 行已损坏。</translation>
    </message>
    <message>
        <source>Remove the line and run the same again: it asks that question anew.</source>
        <translation type="unfinished">请删除该行并再次运行同一命令：它会重新提出该问题。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.question</name>
    <message>
        <source>Describe the main findings of this CT.</source>
        <translation type="unfinished">描述此 CT 的主要所见。</translation>
    </message>
    <message>
        <source>Is there a lung nodule, and on which slice is it seen best?</source>
        <translation type="unfinished">是否有肺结节？在哪个层面显示最清楚？</translation>
    </message>
    <message>
        <source>Is there free fluid?</source>
        <translation type="unfinished">是否有游离积液？</translation>
    </message>
    <message>
        <source>Is there a fracture?</source>
        <translation type="unfinished">是否有骨折？</translation>
    </message>
    <message>
        <source>Describe the main findings of this MR.</source>
        <translation type="unfinished">描述此 MR 的主要所见。</translation>
    </message>
    <message>
        <source>Is there a mass, and on which side?</source>
        <translation type="unfinished">是否有占位？在哪一侧？</translation>
    </message>
    <message>
        <source>Is the midline shifted?</source>
        <translation type="unfinished">中线是否移位？</translation>
    </message>
    <message>
        <source>Describe what this volume shows.</source>
        <translation type="unfinished">描述此体数据所显示的内容。</translation>
    </message>
    <message>
        <source>Write a report.</source>
        <translation type="unfinished">请撰写报告。</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished">问题为空。</translation>
    </message>
    <message>
        <source>Type a question about the volume.</source>
        <translation type="unfinished">请输入关于体数据的问题。</translation>
    </message>
    <message>
        <source>The question has {count:,} characters.</source>
        <translation type="unfinished">问题有 {count:,} 个字符。</translation>
    </message>
    <message>
        <source>Shorten it to at most {most:,}.</source>
        <translation type="unfinished">请缩短至 {most:,} 个以内。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.scan</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished">正在回答</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished">已回答</translation>
    </message>
</context>
<context>
    <name>adapters.hulumed</name>
    <message>
        <source>its projector is &apos;{projector}&apos;, not mlp2x_gelu</source>
        <translation type="unfinished">其投影器为 &apos;{projector}&apos;，而非 mlp2x_gelu</translation>
    </message>
</context>
<context>
    <name>adapters.loading</name>
    <message>
        <source>The model reads {size} px images, its card says {card_size} px.</source>
        <translation type="unfinished">模型读取 {size} px 的图像，其卡片写明为 {card_size} px。</translation>
    </message>
    <message>
        <source>Use the card&apos;s own weights.</source>
        <translation type="unfinished">请使用卡片对应的权重。</translation>
    </message>
    <message>
        <source>its tokenizer and its configuration disagree about {token}</source>
        <translation type="unfinished">其分词器与配置在 {token} 上不一致</translation>
    </message>
    <message>
        <source>it has no chat template</source>
        <translation type="unfinished">没有对话模板</translation>
    </message>
    <message>
        <source>{count} weights are missing, {name} among them</source>
        <translation type="unfinished">缺少 {count} 个权重，其中包括 {name}</translation>
    </message>
    <message>
        <source>{count} weights have no place in {model}, {name} among them</source>
        <translation type="unfinished">{count} 个权重在 {model} 中没有位置，其中包括 {name}</translation>
    </message>
    <message>
        <source>its configuration wants {wanted:,} weights, its files hold {found:,}</source>
        <translation type="unfinished">其配置需要 {wanted:,} 个权重，其文件包含 {found:,} 个</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; could not be loaded: {error}</source>
        <translation type="unfinished">无法加载模型文件夹 &apos;{folder}&apos;：{error}</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">请重新下载模型。</translation>
    </message>
</context>
<context>
    <name>adapters.prompt</name>
    <message>
        <source>The model&apos;s chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.</source>
        <translation type="unfinished">模型的对话模板为 {slice_count} 个层面（每个 {tokens} 个令牌）安排了 {found} 个视觉令牌。</translation>
    </message>
    <message>
        <source>Its tokenizer files do not belong to its weights; load the folder that both were published in.</source>
        <translation type="unfinished">其分词器文件与权重不匹配；请加载二者一同发布的文件夹。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes no prompt ({kind}).</source>
        <translation type="unfinished">模型的对话模板未生成提示（{kind}）。</translation>
    </message>
    <message>
        <source>Its tokenizer files are damaged or not its own; load the folder that both were published in.</source>
        <translation type="unfinished">其分词器文件已损坏或不属于它；请加载二者一同发布的文件夹。</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer joins the question with the slices before it.</source>
        <translation type="unfinished">模型的分词器将问题与其前面的层面连在一起。</translation>
    </message>
    <message>
        <source>Rephrase its first word.</source>
        <translation type="unfinished">请改写问题的第一个词。</translation>
    </message>
</context>
<context>
    <name>adapters.vision</name>
    <message>
        <source>The model&apos;s image processor would resize images of {size} px.</source>
        <translation type="unfinished">模型的图像处理器会改变 {size} px 图像的尺寸。</translation>
    </message>
    <message>
        <source>Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.</source>
        <translation type="unfinished">请选择 {token_size} px 的倍数，且在其 preprocessor_config.json 的限值之间。</translation>
    </message>
</context>
<context>
    <name>catalogue.cache</name>
    <message>
        <source>The card of &apos;{model}&apos; names no folder and no revision of a repository.</source>
        <translation type="unfinished">&apos;{model}&apos; 的卡片既未指明文件夹，也未指明仓库的版本。</translation>
    </message>
    <message>
        <source>Give the folder of the model.</source>
        <translation type="unfinished">请给出模型的文件夹。</translation>
    </message>
    <message>
        <source>{title} is being downloaded.</source>
        <translation type="unfinished">正在下载 {title}。</translation>
    </message>
    <message>
        <source>Cancel that download, or wait for its end.</source>
        <translation type="unfinished">请取消该下载，或等待其结束。</translation>
    </message>
</context>
<context>
    <name>catalogue.cards</name>
    <message>
        <source>shows the method on chest phantoms, reports included; never for a patient</source>
        <translation type="unfinished">在胸部体模上演示该方法，包括报告；绝不可用于患者</translation>
    </message>
    <message>
        <source>research on CT and MR volumes; not validated for clinical use</source>
        <translation type="unfinished">用于 CT 和 MR 体数据研究；未经临床验证</translation>
    </message>
    <message>
        <source>a general model, not trained for medicine; research only</source>
        <translation type="unfinished">通用模型，未针对医学训练；仅供研究</translation>
    </message>
    <message>
        <source>research on medical images; not validated for clinical use</source>
        <translation type="unfinished">用于医学图像研究；未经临床验证</translation>
    </message>
    <message>
        <source>research on medical images and volumes; not validated for clinical use</source>
        <translation type="unfinished">用于医学图像和体数据研究；未经临床验证</translation>
    </message>
</context>
<context>
    <name>catalogue.download</name>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download the model.</source>
        <translation type="unfinished">请在 {licence_url} 阅读；接受后（--accept-licence）即可下载模型。</translation>
    </message>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.</source>
        <translation type="unfinished">请在 {licence_url} 阅读；接受后（--accept-licence）即可下载 {download_gb:.1f} GB。</translation>
    </message>
    <message>
        <source>The licence of {title} has not been accepted: {licence}.</source>
        <translation type="unfinished">尚未接受 {title} 的许可证：{licence}。</translation>
    </message>
    <message>
        <source>{title} is on this machine</source>
        <translation type="unfinished">{title} 已在本机上</translation>
    </message>
    <message>
        <source>{title} needs {size} more on the disk; {free} are free.</source>
        <translation type="unfinished">{title} 还需要 {size} 磁盘空间；现有 {free} 可用。</translation>
    </message>
    <message>
        <source>Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">请释放空间，或用 --cache 或 MEDPRUNER_CACHE 选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Waiting for another download of {title}</source>
        <translation type="unfinished">正在等待 {title} 的另一次下载</translation>
    </message>
    <message>
        <source>Asking the hub for {title}</source>
        <translation type="unfinished">正在向 hub 请求 {title}</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)</source>
        <translation type="unfinished">正在下载 {title}：{arrived:.1f}/{total:.1f} {unit}（连接中断，正在重试）</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit}</source>
        <translation type="unfinished">正在下载 {title}：{arrived:.1f}/{total:.1f} {unit}</translation>
    </message>
    <message>
        <source>{title} was not downloaded by MedPruner.</source>
        <translation type="unfinished">{title} 不是由 MedPruner 下载的。</translation>
    </message>
    <message>
        <source>Remove its folder by hand, if it is yours.</source>
        <translation type="unfinished">如果是您自己的，请手动删除其文件夹。</translation>
    </message>
    <message>
        <source>Some files of {title} cannot be removed.</source>
        <translation type="unfinished">{title} 的部分文件无法移除。</translation>
    </message>
    <message>
        <source>A program may be using them: close it and try again.</source>
        <translation type="unfinished">可能有程序正在使用它们：请关闭该程序后重试。</translation>
    </message>
</context>
<context>
    <name>catalogue.find</name>
    <message>
        <source>unknown (see the model&apos;s own card)</source>
        <translation type="unfinished">未知（见模型自己的卡片）</translation>
    </message>
    <message>
        <source>given by the user as a folder</source>
        <translation type="unfinished">由用户以文件夹形式提供</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;.</source>
        <translation type="unfinished">没有模型 &apos;{name}&apos;。</translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">请选择其一：{names}；或给出已下载模型的文件夹。</translation>
    </message>
    <message>
        <source>The repository {repository} is none of those that MedPruner pins to a commit.</source>
        <translation type="unfinished">仓库 {repository} 不在 MedPruner 固定提交的列表中。</translation>
    </message>
    <message>
        <source>Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository&apos;s page, under Files, History). Or choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">请自行给出提交的全部 40 位：{repository}@COMMIT（在仓库页面的 Files、History 中）。或选择其一：{names}；或给出已下载模型的文件夹。</translation>
    </message>
    <message>
        <source>named by the user; not validated for anything</source>
        <translation type="unfinished">由用户指定；未经任何验证</translation>
    </message>
    <message>
        <source>The weights of {title} are not on this machine.</source>
        <translation type="unfinished">{title} 的权重不在本机上。</translation>
    </message>
    <message>
        <source>Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.</source>
        <translation type="unfinished">{title} 的权重（{size:.1f} GB）目前只有 {arrived} 在本机上。</translation>
    </message>
    <message>
        <source>The weights of {title} ({size:.1f} GB) are not on this machine.</source>
        <translation type="unfinished">{title} 的权重（{size:.1f} GB）不在本机上。</translation>
    </message>
    <message>
        <source>Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` (or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">请在 https://huggingface.co/{repository} 接受其条款，然后运行 `medpruner download {model}`（或 `hf download {repository} --revision {revision}`）；或用 --model FOLDER 给出副本的文件夹。</translation>
    </message>
    <message>
        <source>Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">请运行 `medpruner download {model}`（或 `hf download {repository} --revision {revision}`），或用 --model FOLDER 给出副本的文件夹。</translation>
    </message>
</context>
<context>
    <name>catalogue.folder</name>
    <message>
        <source>The model folder &apos;{folder}&apos; is an adapter, or asks for one (adapter_config.json).</source>
        <translation type="unfinished">模型文件夹 &apos;{folder}&apos; 是适配器，或需要适配器（adapter_config.json）。</translation>
    </message>
    <message>
        <source>Merge the adapter into the model&apos;s own weights first, or remove the file if the weights are whole without it.</source>
        <translation type="unfinished">请先将适配器合并到模型权重中；若权重无需它即完整，请删除该文件。</translation>
    </message>
    <message>
        <source>The list of weight files in &apos;{folder}&apos; names what is none of its own.</source>
        <translation type="unfinished">&apos;{folder}&apos; 中的权重文件列表包含不属于它的文件。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">请重新下载模型。</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; lacks {missing_count} of {count} weight files: {missing}.</source>
        <translation type="unfinished">模型文件夹 &apos;{folder}&apos; 缺少 {missing_count}/{count} 个权重文件：{missing}。</translation>
    </message>
    <message>
        <source>Download the missing files (safetensors only; other weight formats are refused) and try again.</source>
        <translation type="unfinished">请下载缺少的文件（仅限 safetensors；其他权重格式会被拒绝）后重试。</translation>
    </message>
    <message>
        <source>The weight file {shard} in &apos;{folder}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{folder}&apos; 中的权重文件 {shard} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished">请重新下载。</translation>
    </message>
    <message>
        <source>The architecture &apos;{found}&apos; is not supported.</source>
        <translation type="unfinished">不支持架构 &apos;{found}&apos;。</translation>
    </message>
    <message>
        <source>Supported: {names}.</source>
        <translation type="unfinished">支持：{names}。</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; has no {name}.</source>
        <translation type="unfinished">模型文件夹 &apos;{folder}&apos; 中没有 {name}。</translation>
    </message>
    <message>
        <source>Download the model again, all files of it.</source>
        <translation type="unfinished">请重新下载模型的全部文件。</translation>
    </message>
    <message>
        <source>The file {file} of the model cannot be read.</source>
        <translation type="unfinished">无法读取模型的文件 {file}。</translation>
    </message>
</context>
<context>
    <name>catalogue.hub</name>
    <message>
        <source>The download was cancelled.</source>
        <translation type="unfinished">下载已取消。</translation>
    </message>
    <message>
        <source>What has arrived is kept: downloading again goes on from there.</source>
        <translation type="unfinished">已到达的部分会保留：再次下载将从该处继续。</translation>
    </message>
    <message>
        <source>What answered is not the hub, though it has the hub&apos;s address.</source>
        <translation type="unfinished">应答者虽有 hub 的地址，却不是 hub。</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again.</source>
        <translation type="unfinished">可能有代理或网络登录页面介于其间：请在浏览器中打开 hub，然后重试。</translation>
    </message>
    <message>
        <source>The repository {repository} has no weights as safetensors.</source>
        <translation type="unfinished">仓库 {repository} 没有 safetensors 格式的权重。</translation>
    </message>
    <message>
        <source>Other formats can carry code and are refused.</source>
        <translation type="unfinished">其他格式可能携带代码，因此被拒绝。</translation>
    </message>
    <message>
        <source>The hub does not say what the files of {repository} must contain.</source>
        <translation type="unfinished">hub 未说明 {repository} 的文件应包含什么内容。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">请稍后重试。</translation>
    </message>
    <message>
        <source>The file {file} of {title} arrived damaged ({damage}) and was thrown away.</source>
        <translation type="unfinished">{title} 的文件 {file} 到达时已损坏（{damage}），已丢弃。</translation>
    </message>
    <message>
        <source>Download again.</source>
        <translation type="unfinished">请重新下载。</translation>
    </message>
    <message>
        <source>{size} bytes instead of {expected}</source>
        <translation type="unfinished">{size} 字节，应为 {expected}</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished">其校验和有误</translation>
    </message>
</context>
<context>
    <name>catalogue.hub_errors</name>
    <message>
        <source>Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded.</source>
        <translation type="unfinished">已设置离线模式（HF_HUB_OFFLINE），因此不下载任何内容。</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model.</source>
        <translation type="unfinished">请取消 HF_HUB_OFFLINE 和 TRANSFORMERS_OFFLINE，或给出模型副本的文件夹。</translation>
    </message>
    <message>
        <source>The disk is full; {title} has arrived in part.</source>
        <translation type="unfinished">磁盘已满；{title} 只到达了一部分。</translation>
    </message>
    <message>
        <source>Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.</source>
        <translation type="unfinished">请释放空间后重新下载：将从断点继续。若要放弃并释放该部分：medpruner forget {model}。</translation>
    </message>
    <message>
        <source>The disk of the folder for models cannot hold a file as large as those of {title}.</source>
        <translation type="unfinished">模型文件夹所在磁盘无法存放 {title} 那么大的文件。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">请用 --cache 或 MEDPRUNER_CACHE 选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The folder for models cannot be written.</source>
        <translation type="unfinished">无法写入模型文件夹。</translation>
    </message>
    <message>
        <source>Choose another one with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">请用 --cache 或 MEDPRUNER_CACHE 另选一个。</translation>
    </message>
    <message>
        <source>The repository {repository} no longer has revision {revision}.</source>
        <translation type="unfinished">仓库 {repository} 已没有版本 {revision}。</translation>
    </message>
    <message>
        <source>Check the commit, or update MedPruner.</source>
        <translation type="unfinished">请检查该提交，或更新 MedPruner。</translation>
    </message>
    <message>
        <source>A file of {repository} is no longer there.</source>
        <translation type="unfinished">{repository} 的一个文件已不存在。</translation>
    </message>
    <message>
        <source>Try again later or update MedPruner.</source>
        <translation type="unfinished">请稍后重试或更新 MedPruner。</translation>
    </message>
    <message>
        <source>The hub does not accept your access token.</source>
        <translation type="unfinished">hub 不接受您的访问令牌。</translation>
    </message>
    <message>
        <source>It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`.</source>
        <translation type="unfinished">它可能已过期或被撤销：请在 HF_TOKEN 中设置新的令牌，或运行 `hf auth login`。</translation>
    </message>
    <message>
        <source>{title} is only for those who have accepted its terms at the hub, and no access token is set.</source>
        <translation type="unfinished">{title} 仅提供给已在 hub 上接受其条款的用户，而目前未设置访问令牌。</translation>
    </message>
    <message>
        <source>Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.</source>
        <translation type="unfinished">请登录并在 {page} 接受条款，然后设置 HF_TOKEN 或运行 `hf auth login`，再重新下载。</translation>
    </message>
    <message>
        <source>Your account at the hub has no access to {title}.</source>
        <translation type="unfinished">您在 hub 上的账户无权访问 {title}。</translation>
    </message>
    <message>
        <source>Accept the terms at {page} with the account of your access token. A fine-grained token also needs permission to read gated repositories.</source>
        <translation type="unfinished">请用访问令牌所属的账户在 {page} 接受条款。细粒度令牌还需要读取受限仓库的权限。</translation>
    </message>
    <message>
        <source>There is no repository {repository}, or it is private.</source>
        <translation type="unfinished">没有仓库 {repository}，或它是私有的。</translation>
    </message>
    <message>
        <source>Look at {page}, or update MedPruner.</source>
        <translation type="unfinished">请查看 {page}，或更新 MedPruner。</translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests came from this network.</source>
        <translation type="unfinished">hub 要求等待：来自此网络的请求过多。</translation>
    </message>
    <message>
        <source>Download again in a few minutes.</source>
        <translation type="unfinished">请几分钟后重新下载。</translation>
    </message>
    <message>
        <source>The hub has a problem (HTTP status {status}).</source>
        <translation type="unfinished">hub 出现问题（HTTP 状态 {status}）。</translation>
    </message>
    <message>
        <source>Download again later: it goes on where it stopped.</source>
        <translation type="unfinished">请稍后重新下载：将从断点继续。</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">无法读取受信任证书文件。</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation type="unfinished">请检查 REQUESTS_CA_BUNDLE、SSL_CERT_FILE 和 SSL_CERT_DIR。</translation>
    </message>
    <message>
        <source>Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution&apos;s certificates and try again.</source>
        <translation type="unfinished">如果代理会检查流量，请将 REQUESTS_CA_BUNDLE 设为贵机构的证书后重试。</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted here.</source>
        <translation type="unfinished">hub 的证书在此不受信任。</translation>
    </message>
    <message>
        <source>The proxy does not let the hub through.</source>
        <translation type="unfinished">代理不允许访问 hub。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY with your IT department.</source>
        <translation type="unfinished">请与 IT 部门一起检查 HTTPS_PROXY 和 NO_PROXY。</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation type="unfinished">无法连接 hub。</translation>
    </message>
    <message>
        <source>Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. Without a network, give the folder of a copy of the model.</source>
        <translation type="unfinished">请检查网络连接和 HTTPS_PROXY，然后重新下载：将从断点继续。没有网络时，请给出模型副本的文件夹。</translation>
    </message>
</context>
<context>
    <name>catalogue.soundness</name>
    <message>
        <source>Its configuration is nested too deeply, or too long.</source>
        <translation type="unfinished">其配置嵌套过深或过长。</translation>
    </message>
    <message>
        <source>Its configuration asks for an attention from elsewhere ({name}).</source>
        <translation type="unfinished">其配置要求来自别处的注意力（{name}）。</translation>
    </message>
    <message>
        <source>Its configuration asks for a {kind} ({name}).</source>
        <translation type="unfinished">其配置要求 {kind}（{name}）。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no finite number.</source>
        <translation type="unfinished">其配置中的 &apos;{name}&apos; 不是有限数值。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no number from 1 to {most}.</source>
        <translation type="unfinished">其配置中的 &apos;{name}&apos; 不是 1 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no object.</source>
        <translation type="unfinished">其配置中的 &apos;{name}&apos; 不是对象。</translation>
    </message>
    <message>
        <source>Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.</source>
        <translation type="unfinished">请选择按作者发布原样的模型：权重为 safetensors，且不附带获取或运行其他内容。</translation>
    </message>
</context>
<context>
    <name>chest.draws</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">没有“{kind}”这种所见。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
    <message>
        <source>A phantom cannot have {count} findings &apos;{kind}&apos;.</source>
        <translation type="unfinished">一个体模不能有 {count} 处“{kind}”。</translation>
    </message>
    <message>
        <source>Choose {most} at most.</source>
        <translation type="unfinished">最多选 {most} 处。</translation>
    </message>
    <message>
        <source>There are two findings &apos;{kind}&apos; on one side.</source>
        <translation type="unfinished">同一侧有两处“{kind}”。</translation>
    </message>
    <message>
        <source>Choose one for each side.</source>
        <translation type="unfinished">每侧选一处。</translation>
    </message>
    <message>
        <source>There is no kernel &apos;{kernel}&apos;.</source>
        <translation type="unfinished">没有“{kernel}”这种重建核。</translation>
    </message>
    <message>
        <source>Choose soft or sharp.</source>
        <translation type="unfinished">请选择 soft 或 sharp。</translation>
    </message>
    <message>
        <source>A chest of {slices} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">{slices} 层、{matrix} x {matrix} 的胸部太小。</translation>
    </message>
    <message>
        <source>Take 2 slices, 32 pixels at least.</source>
        <translation type="unfinished">至少要 2 层、32 像素。</translation>
    </message>
    <message>
        <source>Slices of {thickness:g} mm every {step:g} mm cannot be drawn.</source>
        <translation type="unfinished">无法绘制间隔 {step:g} mm、层厚 {thickness:g} mm 的层面。</translation>
    </message>
    <message>
        <source>Choose 0.3 to {thickest:g} mm.</source>
        <translation type="unfinished">请选择 0.3 至 {thickest:g} mm。</translation>
    </message>
</context>
<context>
    <name>chest.make</name>
    <message>
        <source>There is no &apos;{name}&apos; here.</source>
        <translation type="unfinished">这里没有“{name}”。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>chest.wish</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">没有“{kind}”这种所见。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>cli.ask</name>
    <message>
        <source>&apos;{name}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{name}&apos; 不是 Slicer 场景包。</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">请给场景取一个以 .mrb 结尾的名称。</translation>
    </message>
    <message>
        <source>Reading the volume</source>
        <translation type="unfinished">正在读取体数据</translation>
    </message>
</context>
<context>
    <name>cli.cohort</name>
    <message>
        <source>A cluster needs Ray, which is not installed.</source>
        <translation type="unfinished">集群需要 Ray，但尚未安装。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[cohort,server]&apos;。</translation>
    </message>
</context>
<context>
    <name>cli.evaluate</name>
    <message>
        <source>An evaluation needs packages that are not installed: {names}.</source>
        <translation type="unfinished">评估需要尚未安装的软件包：{names}。</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;MedPrunerLogic[evaluate]&apos;.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[evaluate]&apos;。</translation>
    </message>
</context>
<context>
    <name>cli.outputs</name>
    <message>
        <source>&apos;{file}&apos; is a file.</source>
        <translation type="unfinished">&apos;{file}&apos; 是文件。</translation>
    </message>
    <message>
        <source>Give the name of a folder for the pictures.</source>
        <translation type="unfinished">请给出存放图片的文件夹名称。</translation>
    </message>
</context>
<context>
    <name>cli.phantom</name>
    <message>
        <source>--{option} is not for --anatomy {anatomy}.</source>
        <translation type="unfinished">--{option} 不适用于 --anatomy {anatomy}。</translation>
    </message>
    <message>
        <source>Leave one of them out; `medpruner phantom --help` says what goes with which.</source>
        <translation type="unfinished">请去掉其中一个；`medpruner phantom --help` 说明哪些可以一起用。</translation>
    </message>
</context>
<context>
    <name>cli.sending</name>
    <message>
        <source>The scan comes from no DICOMweb service that its results could be sent back to.</source>
        <translation type="unfinished">该扫描并非来自可回传结果的 DICOMweb 服务。</translation>
    </message>
    <message>
        <source>Name one: --stow dicomweb://HOST/PATH.</source>
        <translation type="unfinished">请指定一个：--stow dicomweb://HOST/PATH。</translation>
    </message>
</context>
<context>
    <name>cli.serve</name>
    <message>
        <source>A server needs Ray, which is not installed.</source>
        <translation type="unfinished">服务器需要 Ray，但尚未安装。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[server]&apos;.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[server]&apos;。</translation>
    </message>
</context>
<context>
    <name>cohort.cluster</name>
    <message>
        <source>There is no Ray cluster at {address}.</source>
        <translation type="unfinished">{address} 处没有 Ray 集群。</translation>
    </message>
    <message>
        <source>Check the address, and RAY_AUTH_TOKEN or its file.</source>
        <translation type="unfinished">请检查地址，以及 RAY_AUTH_TOKEN 或其文件。</translation>
    </message>
</context>
<context>
    <name>cohort.questions</name>
    <message>
        <source>There is no question in &apos;{file}&apos;.</source>
        <translation type="unfinished">“{file}”中没有问题。</translation>
    </message>
    <message>
        <source>Write one a line, or a list in YAML.</source>
        <translation type="unfinished">请每行写一个，或用 YAML 写成列表。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as text.</source>
        <translation type="unfinished">无法将“{file}”作为文本读取。</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8.</source>
        <translation type="unfinished">请检查该文件是否存在，以及是否为 UTF-8。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not YAML: {reason}</source>
        <translation type="unfinished">“{file}”不是 YAML：{reason}</translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation type="unfinished">请更正该行。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list.</source>
        <translation type="unfinished">“{file}”中没有列表。</translation>
    </message>
    <message>
        <source>Begin each question with a dash.</source>
        <translation type="unfinished">每个问题以短横线开头。</translation>
    </message>
    <message>
        <source>Question {number} cannot be understood.</source>
        <translation type="unfinished">无法理解第 {number} 个问题。</translation>
    </message>
    <message>
        <source>It has a question, and if wanted an id, a kind ({kinds}) and options.</source>
        <translation type="unfinished">应包含 question，并可包含 id、kind（{kinds}）和 options。</translation>
    </message>
    <message>
        <source>Question {number} is of no kind that is known.</source>
        <translation type="unfinished">第 {number} 个问题的类型未知。</translation>
    </message>
    <message>
        <source>A choice has two different options or more, a question and a report have none.</source>
        <translation type="unfinished">选择题需有两个或更多不同的选项，问题和报告则没有选项。</translation>
    </message>
</context>
<context>
    <name>cohort.rows</name>
    <message>
        <source>An error that nobody foresaw, in {place}.</source>
        <translation type="unfinished">未预见的错误，位于 {place}。</translation>
    </message>
    <message>
        <source>The process that read this scan ended suddenly, twice.</source>
        <translation type="unfinished">读取该扫描的进程两次突然结束。</translation>
    </message>
    <message>
        <source>Look at the scan, and at the machine&apos;s memory.</source>
        <translation type="unfinished">请检查该扫描以及机器的内存。</translation>
    </message>
</context>
<context>
    <name>cohort.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds a cohort with another {name}.</source>
        <translation type="unfinished">文件夹“{folder}”中是另一个队列，不同之处：{name}。</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">请另给 --out，或删除该文件夹。</translation>
    </message>
    <message>
        <source>What was asked in the folder &apos;{folder}&apos; is not known: {file} is gone.</source>
        <translation type="unfinished">不知道文件夹“{folder}”中问了什么：{file} 不见了。</translation>
    </message>
</context>
<context>
    <name>cohort.scans</name>
    <message>
        <source>There is no scan in &apos;{source}&apos;.</source>
        <translation type="unfinished">“{source}”中没有扫描。</translation>
    </message>
    <message>
        <source>Give a folder, a pattern in quotes, or a CSV or Parquet file with a column &apos;path&apos;.</source>
        <translation type="unfinished">请给出文件夹、带引号的模式，或含有 &apos;path&apos; 列的 CSV 或 Parquet 文件。</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has no path.</source>
        <translation type="unfinished">“{file}”第 {number} 行没有路径。</translation>
    </message>
    <message>
        <source>Give the table a column &apos;path&apos;, from the table&apos;s folder on.</source>
        <translation type="unfinished">请为表格添加 &apos;path&apos; 列，路径从表格所在文件夹开始。</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos;: {problem}</source>
        <translation type="unfinished">“{file}”第 {number} 行：{problem}</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has &apos;{value}&apos; as {name}.</source>
        <translation type="unfinished">“{file}”第 {number} 行的 {name} 为“{value}”。</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation type="unfinished">请给出一个数字。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is in &apos;{file}&apos; twice.</source>
        <translation type="unfinished">“{name}”在“{file}”中出现了两次。</translation>
    </message>
    <message>
        <source>Give each row an id of its own in a column &apos;id&apos;.</source>
        <translation type="unfinished">请在 &apos;id&apos; 列中为每行指定各自的标识。</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation type="unfinished">Parquet 需要 pyarrow，但尚未安装。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort]&apos;. Or give a CSV file.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[cohort]&apos;。或给出 CSV 文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as a table.</source>
        <translation type="unfinished">无法将“{file}”作为表格读取。</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8 if it is CSV.</source>
        <translation type="unfinished">请检查该文件是否存在；若为 CSV，是否为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>cohort.summary</name>
    <message>
        <source>Answers about many volumes</source>
        <translation type="unfinished">关于多个体数据的回答</translation>
    </message>
    <message>
        <source>{scans} scans, {answers} answers, {errors} errors</source>
        <translation type="unfinished">{scans} 个扫描，{answers} 个回答，{errors} 个错误</translation>
    </message>
    <message>
        <source>Made with MedPruner {version}.</source>
        <translation type="unfinished">由 MedPruner {version} 生成。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">回答</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">扫描</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished">平均置信度</translation>
    </message>
    <message>
        <source>{count} other answers</source>
        <translation type="unfinished">其他 {count} 个回答</translation>
    </message>
    <message>
        <source>Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s</source>
        <translation type="unfinished">中位数：编码 {images} 幅图像，读取 {tokens} 个视觉标记，{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished">错误</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">扫描</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">类型</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished">问题所在</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">问题</translation>
    </message>
    <message>
        <source>The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">图片显示模型读取了什么以及看向何处，而非原因。</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished">样例</translation>
    </message>
</context>
<context>
    <name>dicom.export</name>
    <message>
        <source>DICOM results need the package highdicom.</source>
        <translation type="unfinished">DICOM 结果需要软件包 highdicom。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[dicom]&apos;.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[dicom]&apos;。</translation>
    </message>
    <message>
        <source>There is no file or folder &apos;{folder}&apos;.</source>
        <translation type="unfinished">没有文件或文件夹 &apos;{folder}&apos;。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">请检查路径。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is not a DICOM series, and DICOM results need one to refer to.</source>
        <translation type="unfinished">&apos;{folder}&apos; 不是 DICOM 序列，而 DICOM 结果需要引用一个序列。</translation>
    </message>
    <message>
        <source>Give the folder of the DICOM series.</source>
        <translation type="unfinished">请给出 DICOM 序列的文件夹。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is a file.</source>
        <translation type="unfinished">&apos;{folder}&apos; 是文件。</translation>
    </message>
    <message>
        <source>Give the name of a folder for the DICOM files.</source>
        <translation type="unfinished">请给出存放 DICOM 文件的文件夹名称。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is the folder of the source images: what is written there would pass for a part of the series.</source>
        <translation type="unfinished">&apos;{folder}&apos; 是源图像的文件夹：写入其中的内容会被当作序列的一部分。</translation>
    </message>
    <message>
        <source>Give another folder for the DICOM files.</source>
        <translation type="unfinished">请为 DICOM 文件另选文件夹。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; already holds {names}.</source>
        <translation type="unfinished">&apos;{folder}&apos; 中已有 {names}。</translation>
    </message>
    <message>
        <source>Give a new or an empty folder; nothing is replaced.</source>
        <translation type="unfinished">请给出新的或空的文件夹；不会替换任何内容。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; cannot be written to: {reason}.</source>
        <translation type="unfinished">无法写入 &apos;{folder}&apos;：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, in one that exists.</source>
        <translation type="unfinished">请在已有文件夹中选择一个您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The DICOM files could not be written to &apos;{folder}&apos;: {reason}.</source>
        <translation type="unfinished">未能将 DICOM 文件写入 &apos;{folder}&apos;：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">请检查可用磁盘空间。</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {keyword}, by which results refer to them.</source>
        <translation type="unfinished">{count} 幅图像中有 {without} 幅没有 {keyword}，而结果需借此引用它们。</translation>
    </message>
    <message>
        <source>Export the series again from the archive, without removing its identifiers.</source>
        <translation type="unfinished">请从归档系统重新导出序列，不要去除其标识符。</translation>
    </message>
    <message>
        <source>The images of the series differ in {keyword}.</source>
        <translation type="unfinished">序列的图像在 {keyword} 上不一致。</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">请从归档系统重新导出序列。</translation>
    </message>
    <message>
        <source>The images are stored as &apos;{kind}&apos;, not as CT or MR images.</source>
        <translation type="unfinished">图像存储为 &apos;{kind}&apos;，而非 CT 或 MR 图像。</translation>
    </message>
    <message>
        <source>Give the folder of the original series.</source>
        <translation type="unfinished">请给出原始序列的文件夹。</translation>
    </message>
    <message>
        <source>Several images of the series have the same SOPInstanceUID.</source>
        <translation type="unfinished">序列中有多幅图像的 SOPInstanceUID 相同。</translation>
    </message>
    <message>
        <source>Choose the series that the question was asked about.</source>
        <translation type="unfinished">请选择提问所针对的序列。</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: the number or the direction of the slices differs.</source>
        <translation type="unfinished">回答所针对的体数据不是此序列：层面数量或方向不同。</translation>
    </message>
    <message>
        <source>The gantry was tilted, and the answer is about images that were straightened, which this series does not have.</source>
        <translation type="unfinished">机架曾倾斜，回答针对的是校直后的图像，而此序列中没有。</translation>
    </message>
    <message>
        <source>Ask in the plane of the series&apos; own slices, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">请在序列自身层面的平面内提问，或将回答保存为 Slicer 场景。</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.</source>
        <translation type="unfinished">回答所针对的体数据不是此序列：二者相距达 {worst:.2f} mm。</translation>
    </message>
    <message>
        <source>No DICOM objects can be made from the headers of this series ({kind}).</source>
        <translation type="unfinished">无法由此序列的头信息生成 DICOM 对象（{kind}）。</translation>
    </message>
    <message>
        <source>Export the series again from the archive, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">请从归档系统重新导出序列，或将回答保存为 Slicer 场景。</translation>
    </message>
</context>
<context>
    <name>dicom.files</name>
    <message>
        <source>&apos;{file}&apos; is damaged: it cannot be read as DICOM.</source>
        <translation type="unfinished">&apos;{file}&apos; 已损坏：无法按 DICOM 读取。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">请重新复制或导出。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; 已损坏或不完整。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is protected by a password.</source>
        <translation type="unfinished">&apos;{file}&apos; 受密码保护。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished">请先解压。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is too large when it is unpacked.</source>
        <translation type="unfinished">&apos;{file}&apos; 解压后过大。</translation>
    </message>
    <message>
        <source>Unpack the one series that is meant.</source>
        <translation type="unfinished">请只解压所需的序列。</translation>
    </message>
</context>
<context>
    <name>dicom.image</name>
    <message>
        <source>&apos;{file}&apos; holds {count} frames, but not where each of them lies.</source>
        <translation type="unfinished">&apos;{file}&apos; 含有 {count} 帧，但未说明每帧的位置。</translation>
    </message>
    <message>
        <source>Choose a series that says where its images lie.</source>
        <translation type="unfinished">请选择说明了图像位置的序列。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its {keyword} cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; 已损坏：其 {keyword} 不可能如此。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">请重新复制或导出序列。</translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished">图像</translation>
    </message>
</context>
<context>
    <name>dicom.pixels</name>
    <message>
        <source>The pixels of &apos;{file}&apos; cannot be decoded ({syntax}).</source>
        <translation type="unfinished">无法解码 &apos;{file}&apos; 的像素（{syntax}）。</translation>
    </message>
    <message>
        <source>Copy the file again; if that does not help, load the series in Slicer and save it as NRRD.</source>
        <translation type="unfinished">请重新复制文件；若仍无效，请在 Slicer 中加载序列并保存为 NRRD。</translation>
    </message>
    <message>
        <source>The pixels of &apos;{file}&apos; are not what its header says.</source>
        <translation type="unfinished">&apos;{file}&apos; 的像素与其头信息不符。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">请重新复制或导出序列。</translation>
    </message>
</context>
<context>
    <name>dicom.series</name>
    <message>
        <source>series {label}: {modality}, {description}{count} images{spacing}</source>
        <translation type="unfinished">序列 {label}：{modality}，{description}{count} 幅图像{spacing}</translation>
    </message>
    <message>
        <source>There are no DICOM images.</source>
        <translation type="unfinished">没有 DICOM 图像。</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a CT or MR series.</source>
        <translation type="unfinished">请选择 CT 或 MR 序列的文件夹或压缩包。</translation>
    </message>
    <message>
        <source>There is no series {wanted}, only: {found}</source>
        <translation type="unfinished">没有序列 {wanted}，只有：{found}</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished">请从中选择一个。</translation>
    </message>
    <message>
        <source>Of {count} series the only one that is a volume was read: {series}.</source>
        <translation type="unfinished">在 {count} 个序列中读取了唯一的体数据：{series}。</translation>
    </message>
    <message>
        <source>None of the {count} series is a volume: {found}</source>
        <translation type="unfinished">{count} 个序列都不是体数据：{found}</translation>
    </message>
    <message>
        <source>Choose one with --series to learn why not (read_volume: series=).</source>
        <translation type="unfinished">用 --series 选择其一可了解原因（read_volume: series=）。</translation>
    </message>
    <message>
        <source>There are {count} series: {found}</source>
        <translation type="unfinished">共有 {count} 个序列：{found}</translation>
    </message>
    <message>
        <source>Choose one with --series and its number (read_volume: series=).</source>
        <translation type="unfinished">请用 --series 和序号选择其一（read_volume: series=）。</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation type="unfinished">{count} 幅图像</translation>
    </message>
    <message>
        <source>The series holds {count} phases or echoes: {listed}.</source>
        <translation type="unfinished">序列含有 {count} 个期相或回波：{listed}。</translation>
    </message>
    <message>
        <source>Choose one with --phase and its number (read_volume: phase=).</source>
        <translation type="unfinished">请用 --phase 和序号选择其一（read_volume: phase=）。</translation>
    </message>
    <message>
        <source>There is no phase {wanted}; the series holds {count}.</source>
        <translation type="unfinished">没有期相 {wanted}；序列含有 {count} 个。</translation>
    </message>
    <message>
        <source>Choose another phase.</source>
        <translation type="unfinished">请选择其他期相。</translation>
    </message>
    <message>
        <source>Phase {wanted} is a single slice.</source>
        <translation type="unfinished">期相 {wanted} 只有一个层面。</translation>
    </message>
    <message>
        <source>Choose a CT or MR series.</source>
        <translation type="unfinished">请选择 CT 或 MR 序列。</translation>
    </message>
    <message>
        <source>The images are of kind {kinds}, which is neither CT nor MR.</source>
        <translation type="unfinished">图像类型为 {kinds}，既非 CT 也非 MR。</translation>
    </message>
    <message>
        <source>The series mixes CT and MR images.</source>
        <translation type="unfinished">序列混有 CT 和 MR 图像。</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">请重新导出序列。</translation>
    </message>
    <message>
        <source>The images are screenshots (secondary capture), not the scan itself.</source>
        <translation type="unfinished">图像是屏幕截图（二次捕获），而非扫描本身。</translation>
    </message>
    <message>
        <source>The images are mosaics: each shows all slices side by side.</source>
        <translation type="unfinished">图像是拼图：每幅并排显示所有层面。</translation>
    </message>
    <message>
        <source>Convert the series to NIfTI, with dcm2niix for instance.</source>
        <translation type="unfinished">请将序列转换为 NIfTI，例如使用 dcm2niix。</translation>
    </message>
    <message>
        <source>The series is a localiser.</source>
        <translation type="unfinished">该序列是定位像。</translation>
    </message>
    <message>
        <source>A single DICOM image is one slice.</source>
        <translation type="unfinished">单幅 DICOM 图像只是一个层面。</translation>
    </message>
    <message>
        <source>Choose the folder of the whole series.</source>
        <translation type="unfinished">请选择整个序列的文件夹。</translation>
    </message>
    <message>
        <source>The images are in colour ({kind}).</source>
        <translation type="unfinished">图像是彩色的（{kind}）。</translation>
    </message>
    <message>
        <source>The images are stored inverted (MONOCHROME1), which no CT or MR is.</source>
        <translation type="unfinished">图像以反相方式存储（MONOCHROME1），CT 和 MR 不会如此。</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}: they do not belong together.</source>
        <translation type="unfinished">序列的图像在 {attribute} 上不一致：它们不属于同一组。</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">请从归档系统重新导出序列。</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {needed}.</source>
        <translation type="unfinished">{count} 幅图像中有 {without} 幅没有 {needed}。</translation>
    </message>
    <message>
        <source>Choose a series of axial, coronal or sagittal slices.</source>
        <translation type="unfinished">请选择轴位、冠状位或矢状位层面的序列。</translation>
    </message>
    <message>
        <source>{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.</source>
        <translation type="unfinished">有 {most} 幅或更多图像位于同一位置，且其头信息无法区分期相或回波。</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one phase.</source>
        <translation type="unfinished">请在 Slicer 的 DICOM 模块中拆分序列并选择一个期相。</translation>
    </message>
</context>
<context>
    <name>dicom.stack</name>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes and the scene show even distances of {step:.2f} mm, interpolated between slices.</source>
        <translation type="unfinished">层面间距为 {narrowest:.2f} 至 {widest:.2f} mm。每个层面都按扫描时的原样在其位置读取；其他平面和场景以 {step:.2f} mm 的等间距显示，层面之间为插值。</translation>
    </message>
    <message>
        <source>{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what other planes and the scene show there is interpolated.</source>
        <translation type="unfinished">序列的 {count} 个层面中缺少 {missing} 个，位于层面 {where} 之间：其真实内容无法看到，其他平面和场景在该处显示的内容为插值。</translation>
    </message>
    <message>
        <source>The image orientation in the DICOM files cannot be.</source>
        <translation type="unfinished">DICOM 文件中的图像方向不可能如此。</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">请重新导出序列。</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}.</source>
        <translation type="unfinished">序列的图像在 {attribute} 上不一致。</translation>
    </message>
    <message>
        <source>Remove localisers and other images from the folder.</source>
        <translation type="unfinished">请从文件夹中移除定位像和其他图像。</translation>
    </message>
    <message>
        <source>{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.</source>
        <translation type="unfinished">有 {count} 幅或更多图像位于同一高度（{along:.1f} mm），并列或重叠。</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one part.</source>
        <translation type="unfinished">请在 Slicer 的 DICOM 模块中拆分序列并选择一部分。</translation>
    </message>
    <message>
        <source>{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.</source>
        <translation type="unfinished">有 {count} 幅图像与其他图像不在一条线上：位于 {along:.1f} mm 的一幅偏离 {off:.1f} mm。</translation>
    </message>
    <message>
        <source>Remove the images of other places from the folder, or export the series again.</source>
        <translation type="unfinished">请从文件夹中移除其他部位的图像，或重新导出序列。</translation>
    </message>
    <message>
        <source>Export the whole series again, or resample it to even distances in Slicer.</source>
        <translation type="unfinished">请重新导出整个序列，或在 Slicer 中重采样为等间距。</translation>
    </message>
    <message>
        <source>{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away instead of {usual:.2f} mm.</source>
        <translation type="unfinished">{count} 个层面中缺少 {missing} 个，超过二十分之一：在 {along:.1f} mm 之后，下一个相距 {step:.2f} mm，而非 {usual:.2f} mm。</translation>
    </message>
    <message>
        <source>After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.</source>
        <translation type="unfinished">在 {along:.1f} mm 之后，下一层面相距 {step:.2f} mm，这一间距独此一处：有层面缺失。</translation>
    </message>
    <message>
        <source>The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.</source>
        <translation type="unfinished">层面间距不均，在 {along:.1f} mm 之后为 {step:.2f} mm，超过 10 mm。</translation>
    </message>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.</source>
        <translation type="unfinished">层面间距为 {narrowest:.2f} 至 {widest:.2f} mm，最大间距超过最小间距的四倍。</translation>
    </message>
</context>
<context>
    <name>evaluation.asking</name>
    <message>
        <source>How much &apos;{like}&apos; reads of this scan is not known: it failed.</source>
        <translation type="unfinished">不知道 &apos;{like}&apos; 读取此扫描的多少：它失败了。</translation>
    </message>
</context>
<context>
    <name>evaluation.benchmarks</name>
    <message>
        <source>There is no benchmark &apos;{name}&apos;.</source>
        <translation type="unfinished">没有基准 &apos;{name}&apos;。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>evaluation.methods</name>
    <message>
        <source>There is no method &apos;{name}&apos;.</source>
        <translation type="unfinished">没有方法 &apos;{name}&apos;。</translation>
    </message>
    <message>
        <source>Choose of: {names}.</source>
        <translation type="unfinished">请从中选择：{names}。</translation>
    </message>
    <message>
        <source>The method &apos;{text}&apos; is not clear.</source>
        <translation type="unfinished">方法 &apos;{text}&apos; 不明确。</translation>
    </message>
    <message>
        <source>Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET.</source>
        <translation type="unfinished">请写成 PRESET、PRESET@gamma=0.1,tau=0.5、ALTERNATIVE@5% 或 ALTERNATIVE@PRESET。</translation>
    </message>
</context>
<context>
    <name>evaluation.panels</name>
    <message>
        <source>{title} is not read in panels.</source>
        <translation type="unfinished">{title} 不以拼版方式读取。</translation>
    </message>
    <message>
        <source>Leave that method out.</source>
        <translation type="unfinished">请略去该方法。</translation>
    </message>
</context>
<context>
    <name>evaluation.published</name>
    <message>
        <source>{title} is not here: &apos;{file}&apos; is missing.</source>
        <translation type="unfinished">{title} 不在此处：缺少 &apos;{file}&apos;。</translation>
    </message>
    <message>
        <source>Request the data from {where}, and give the folder with --data.</source>
        <translation type="unfinished">请向 {where} 申请数据，并用 --data 给出文件夹。</translation>
    </message>
    <message>
        <source>Entry {number} of &apos;{file}&apos; is not laid out like the others.</source>
        <translation type="unfinished">&apos;{file}&apos; 的第 {number} 条与其他条目的结构不同。</translation>
    </message>
    <message>
        <source>It needs conversations with question and answer, and video with a path; get the file again.</source>
        <translation type="unfinished">它需要含问题和答案的 conversations 以及含路径的 video；请重新获取文件。</translation>
    </message>
    <message>
        <source>{missing} of the {count} scans of {title} are not in the folder, the first is &apos;{first}&apos;.</source>
        <translation type="unfinished">{title} 的 {count} 个扫描中有 {missing} 个不在文件夹中，第一个是 &apos;{first}&apos;。</translation>
    </message>
    <message>
        <source>Request them from {where}, or leave their questions out with --allow-missing.</source>
        <translation type="unfinished">请向 {where} 申请，或用 --allow-missing 略去其问题。</translation>
    </message>
    <message>
        <source>The folder holds {count} slice pictures, which are not all of one size.</source>
        <translation type="unfinished">文件夹含有 {count} 幅层面图片，尺寸不全相同。</translation>
    </message>
    <message>
        <source>Give a folder of PNG or JPEG slices of one scan.</source>
        <translation type="unfinished">请给出同一扫描的 PNG 或 JPEG 层面文件夹。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not valid JSON.</source>
        <translation type="unfinished">&apos;{file}&apos; 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished">请重新获取。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list of questions.</source>
        <translation type="unfinished">&apos;{file}&apos; 不含问题列表。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no volume.</source>
        <translation type="unfinished">&apos;{file}&apos; 不含体数据。</translation>
    </message>
    <message>
        <source>Get the scan again.</source>
        <translation type="unfinished">请重新获取该扫描。</translation>
    </message>
</context>
<context>
    <name>evaluation.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds an evaluation with another {name}.</source>
        <translation type="unfinished">文件夹 &apos;{folder}&apos; 中的评估使用了不同的 {name}。</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">请另给 --out，或删除该文件夹。</translation>
    </message>
</context>
<context>
    <name>evidence.answer</name>
    <message>
        <source>{seen} of {slices} slices</source>
        <translation type="unfinished">{slices} 个层面中的 {seen} 个</translation>
    </message>
    <message>
        <source>{slices} slices in {images} images</source>
        <translation type="unfinished">{slices} 个层面，合为 {images} 幅图像</translation>
    </message>
    <message>
        <source>{seen} of {slices} slices in {images} images</source>
        <translation type="unfinished">{slices} 个层面中的 {seen} 个，合为 {images} 幅图像</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished">问题：{question}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation type="unfinished">回答：{answer}</translation>
    </message>
    <message>
        <source>Note: {notice}</source>
        <translation type="unfinished">注意：{notice}</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (probability of being right; calibrated on phantoms)</source>
        <translation type="unfinished">置信度：{confidence:.2f}（正确的概率；在体模上校准）</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (mean token probability; not calibrated)</source>
        <translation type="unfinished">置信度：{confidence:.2f}（令牌平均概率；未校准）</translation>
    </message>
    <message>
        <source>Confidence: none</source>
        <translation type="unfinished">置信度：无</translation>
    </message>
    <message>
        <source>Finished: {finish}</source>
        <translation type="unfinished">结束方式：{finish}</translation>
    </message>
    <message>
        <source>Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})</source>
        <translation type="unfinished">已读取：{slices}（{plane}），{all_tokens} 个视觉令牌中的 {tokens} 个（{share:.1%}）</translation>
    </message>
    <message>
        <source>Limited to: {region}</source>
        <translation type="unfinished">限于：{region}</translation>
    </message>
    <message>
        <source>Model: {model}, revision {revision}</source>
        <translation type="unfinished">模型：{model}，版本 {revision}</translation>
    </message>
    <message>
        <source>Settings: {settings}</source>
        <translation type="unfinished">设置：{settings}</translation>
    </message>
    <message>
        <source>Seconds: {seconds}</source>
        <translation type="unfinished">秒数：{seconds}</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation type="unfinished">时间：{time}</translation>
    </message>
</context>
<context>
    <name>export.conversation</name>
    <message>
        <source>&apos;{file}&apos; says no format that is known.</source>
        <translation type="unfinished">&apos;{file}&apos; 未指明已知格式。</translation>
    </message>
    <message>
        <source>End its name with .html, .pdf or .txt.</source>
        <translation type="unfinished">文件名请以 .html、.pdf 或 .txt 结尾。</translation>
    </message>
    <message>
        <source>There is no picture: the scene that brought this answer holds none.</source>
        <translation type="unfinished">没有图片：带来此回答的场景中没有图片。</translation>
    </message>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">关于体数据的对话</translation>
    </message>
</context>
<context>
    <name>export.dicomFiles</name>
    <message>
        <source>Slicer&apos;s DICOM database has {found} of the {count} images that the volume was loaded from.</source>
        <translation type="unfinished">Slicer 的 DICOM 数据库中有加载该体数据的 {count} 幅图像中的 {found} 幅。</translation>
    </message>
    <message>
        <source>Import the series into the database again (DICOM module).</source>
        <translation type="unfinished">请将序列重新导入数据库（DICOM 模块）。</translation>
    </message>
</context>
<context>
    <name>export.exchange</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">经阅片者编辑：</translation>
    </message>
</context>
<context>
    <name>export.page</name>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">关于体数据的对话</translation>
    </message>
    <message>
        <source>Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">由 MedPruner {version} 于 {date} 生成。图片显示模型读取了什么、看向何处，而非原因。</translation>
    </message>
    <message>
        <source>The model&apos;s own words:</source>
        <translation type="unfinished">模型原文：</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">经阅片者编辑：</translation>
    </message>
    <message>
        <source>Slices that were read, with heat where the answer looked</source>
        <translation type="unfinished">已读取的层面，颜色表示回答所看之处</translation>
    </message>
</context>
<context>
    <name>findings.nodes</name>
    <message>
        <source>There is no station &apos;{type}&apos;.</source>
        <translation type="unfinished">没有“{type}”这个淋巴结站。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>findings.nodules</name>
    <message>
        <source>There is no nodule of type &apos;{type}&apos;.</source>
        <translation type="unfinished">没有“{type}”类型的结节。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>findings.placed</name>
    <message>
        <source>There is no lobe &apos;{lobe}&apos;.</source>
        <translation type="unfinished">没有“{lobe}”这个肺叶。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
    <message>
        <source>There is no side &apos;{side}&apos;.</source>
        <translation type="unfinished">没有“{side}”这一侧。</translation>
    </message>
    <message>
        <source>Choose right or left.</source>
        <translation type="unfinished">请选择 right 或 left。</translation>
    </message>
    <message>
        <source>The {lobe} lobe is not on the {side} side.</source>
        <translation type="unfinished">肺叶 {lobe} 不在 {side} 侧。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">请二选一。</translation>
    </message>
    <message>
        <source>A finding &apos;{kind}&apos; of {size:g} mm cannot be drawn.</source>
        <translation type="unfinished">无法绘制 {size:g} mm 的“{kind}”。</translation>
    </message>
    <message>
        <source>Choose {least:g} to {most:g} mm.</source>
        <translation type="unfinished">请选择 {least:g} 至 {most:g} mm。</translation>
    </message>
    <message>
        <source>There is no room for a finding &apos;{kind}&apos; here.</source>
        <translation type="unfinished">这里没有“{kind}”的位置。</translation>
    </message>
    <message>
        <source>Choose fewer, smaller or other findings.</source>
        <translation type="unfinished">请减少、缩小或更换所见。</translation>
    </message>
</context>
<context>
    <name>imaging.files</name>
    <message>
        <source>{file} would need a second file.</source>
        <translation type="unfinished">{file} 还需要第二个文件。</translation>
    </message>
    <message>
        <source>Choose .nrrd, .nii.gz or .mha.</source>
        <translation type="unfinished">请选择 .nrrd、.nii.gz 或 .mha。</translation>
    </message>
    <message>
        <source>The volume could not be written to {file}.</source>
        <translation type="unfinished">未能将体数据写入 {file}。</translation>
    </message>
    <message>
        <source>Check the file&apos;s ending and the free disk space.</source>
        <translation type="unfinished">请检查文件扩展名和可用磁盘空间。</translation>
    </message>
    <message>
        <source>{file} could only be written in part.</source>
        <translation type="unfinished">{file} 只写入了一部分。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">请检查可用磁盘空间。</translation>
    </message>
</context>
<context>
    <name>imaging.planes</name>
    <message>
        <source>There is no plane &apos;{plane}&apos;.</source>
        <translation type="unfinished">没有平面 &apos;{plane}&apos;。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>imaging.region</name>
    <message>
        <source>A region of {size_mm:g} mm around {centre} cannot be.</source>
        <translation type="unfinished">以 {centre} 为中心的 {size_mm:g} mm 区域不可能存在。</translation>
    </message>
    <message>
        <source>Give a point in RAS and a size above 0 mm.</source>
        <translation type="unfinished">请给出 RAS 坐标的点和大于 0 mm 的尺寸。</translation>
    </message>
    <message>
        <source>a box of {size} mm around {centre}</source>
        <translation type="unfinished">以 {centre} 为中心、{size} mm 的长方体</translation>
    </message>
    <message>
        <source>a segment of {volume:.1f} ml</source>
        <translation type="unfinished">{volume:.1f} ml 的区段</translation>
    </message>
    <message>
        <source>The region lies outside the volume, or is empty.</source>
        <translation type="unfinished">该区域位于体数据之外，或为空。</translation>
    </message>
    <message>
        <source>Move the region onto the volume, or choose another.</source>
        <translation type="unfinished">请将区域移到体数据上，或另选一个。</translation>
    </message>
</context>
<context>
    <name>imaging.rescale</name>
    <message>
        <source>The rescale slope {slope:g} and intercept {intercept:g} cannot be.</source>
        <translation type="unfinished">重缩放斜率 {slope:g} 和截距 {intercept:g} 不可能如此。</translation>
    </message>
    <message>
        <source>Export the scan again.</source>
        <translation type="unfinished">请重新导出扫描。</translation>
    </message>
</context>
<context>
    <name>imaging.volume</name>
    <message>
        <source>There is no modality &apos;{modality}&apos;.</source>
        <translation type="unfinished">没有模态 &apos;{modality}&apos;。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">请选择其一：{names}。</translation>
    </message>
    <message>
        <source>The volume&apos;s axes are at angles of {angles} degrees, which no scanner makes.</source>
        <translation type="unfinished">体数据的轴之间的夹角为 {angles} 度，没有扫描仪会如此。</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or resample the volume to a rectangular grid (Slicer: Resample).</source>
        <translation type="unfinished">请检查文件头，或将体数据重采样到直角网格（Slicer：Resample）。</translation>
    </message>
    <message>
        <source>A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">没有负值的 CT（{low:g} 至 {high:g}）不是 HU，或不完整：窗宽窗位不适用，回答可能毫无意义。</translation>
    </message>
    <message>
        <source>Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. If it is a CT, it is not in HU, and the answer may mean nothing.</source>
        <translation type="unfinished">没有信息说明这是哪种扫描；按其数值（{low:g} 至 {high:g}，无负值）视为 MR。若为 CT，则不是 HU，回答可能毫无意义。</translation>
    </message>
    <message>
        <source>The file claims {sizes} voxels, more than can be loaded.</source>
        <translation type="unfinished">文件声称有 {sizes} 个体素，超出可加载的数量。</translation>
    </message>
    <message>
        <source>Crop the volume, or check the file&apos;s header.</source>
        <translation type="unfinished">请裁剪体数据，或检查文件头。</translation>
    </message>
    <message>
        <source>The file holds a sequence of {frames} volumes, not one.</source>
        <translation type="unfinished">文件含有 {frames} 个体数据的序列，而非一个。</translation>
    </message>
    <message>
        <source>Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.</source>
        <translation type="unfinished">请用 --frame 1 至 {frames} 选择其一（read_volume: frame=），或在 Slicer 中使用 Sequences 模块。</translation>
    </message>
    <message>
        <source>There is no frame {frame}; the file holds {frames}.</source>
        <translation type="unfinished">没有帧 {frame}；文件含有 {frames} 帧。</translation>
    </message>
    <message>
        <source>Choose another frame.</source>
        <translation type="unfinished">请选择其他帧。</translation>
    </message>
    <message>
        <source>The image has {components} values a voxel: it is a colour or vector image.</source>
        <translation type="unfinished">图像每个体素有 {components} 个值：它是彩色或向量图像。</translation>
    </message>
    <message>
        <source>Choose a CT or MR scan (one value a voxel).</source>
        <translation type="unfinished">请选择 CT 或 MR 扫描（每个体素一个值）。</translation>
    </message>
    <message>
        <source>The image has {count} dimensions ({sizes}), not three.</source>
        <translation type="unfinished">图像有 {count} 个维度（{sizes}），而非三个。</translation>
    </message>
    <message>
        <source>Choose one 3D volume; of a sequence, one frame.</source>
        <translation type="unfinished">请选择一个三维体数据；若为序列，请选择一帧。</translation>
    </message>
    <message>
        <source>The volume is empty.</source>
        <translation type="unfinished">体数据为空。</translation>
    </message>
    <message>
        <source>Choose a volume with image data.</source>
        <translation type="unfinished">请选择含图像数据的体数据。</translation>
    </message>
    <message>
        <source>The volume has a single slice ({sizes} voxels).</source>
        <translation type="unfinished">体数据只有一个层面（{sizes} 体素）。</translation>
    </message>
    <message>
        <source>Load the whole series: two slices at least.</source>
        <translation type="unfinished">请加载整个序列：至少两个层面。</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">体素类型为 {dtype}。</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">请将体数据转换为整数或实数。</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or load it in Slicer and correct it in the Volumes module.</source>
        <translation type="unfinished">请检查文件头，或在 Slicer 中加载并在 Volumes 模块中更正。</translation>
    </message>
    <message>
        <source>The places of the slices are not those of {count} slices.</source>
        <translation type="unfinished">层面的位置与 {count} 个层面不符。</translation>
    </message>
    <message>
        <source>The volume&apos;s position in space is not a finite 4 x 4 matrix.</source>
        <translation type="unfinished">体数据的空间位置不是有限的 4 x 4 矩阵。</translation>
    </message>
    <message>
        <source>The voxel spacing is {spacing} mm, which cannot be.</source>
        <translation type="unfinished">体素间距为 {spacing} mm，不可能如此。</translation>
    </message>
    <message>
        <source>{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.</source>
        <translation type="unfinished">{bad:,} 个体素为 NaN 或无穷大，首个位于 I {i}、J {j}、K {k}。</translation>
    </message>
    <message>
        <source>Replace them by a value (for CT, -1000) first.</source>
        <translation type="unfinished">请先将其替换为某个值（CT 为 -1000）。</translation>
    </message>
    <message>
        <source>Every voxel has the same value ({low}).</source>
        <translation type="unfinished">所有体素的值相同（{low}）。</translation>
    </message>
    <message>
        <source>Check that the right volume was chosen and that it loaded completely.</source>
        <translation type="unfinished">请检查是否选对了体数据且已完整加载。</translation>
    </message>
</context>
<context>
    <name>memory.device</name>
    <message>
        <source>There is no device &apos;{name}&apos; on this machine.</source>
        <translation type="unfinished">本机没有设备 &apos;{name}&apos;。</translation>
    </message>
    <message>
        <source>Choose auto or one of: {present}.</source>
        <translation type="unfinished">请选择 auto 或其一：{present}。</translation>
    </message>
    <message>
        <source>8-bit and 4-bit weights need Python packages that are missing: {names}.</source>
        <translation type="unfinished">8 位和 4 位权重需要缺少的 Python 软件包：{names}。</translation>
    </message>
    <message>
        <source>Install them (pip install {names}), or choose full precision.</source>
        <translation type="unfinished">请安装（pip install {names}），或选择全精度。</translation>
    </message>
    <message>
        <source>This device cannot compute with {bits}-bit weights.</source>
        <translation type="unfinished">此设备无法用 {bits} 位权重计算。</translation>
    </message>
    <message>
        <source>Choose 4-bit weights, full precision or another device.</source>
        <translation type="unfinished">请选择 4 位权重、全精度或其他设备。</translation>
    </message>
</context>
<context>
    <name>memory.estimate</name>
    <message>
        <source>About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.</source>
        <translation type="unfinished">{count} 个层面中约有 {slices} 个放得下：请提高 gamma，或将问题限制在某个区域。</translation>
    </message>
    <message>
        <source>About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.</source>
        <translation type="unfinished">约 {share:.0%} 的视觉令牌放得下，而非 {now:.0%}：请降低 tau。</translation>
    </message>
    <message>
        <source>All of it would fit with {bits}-bit weights (--precision {precision}).</source>
        <translation type="unfinished">使用 {bits} 位权重则全部放得下（--precision {precision}）。</translation>
    </message>
</context>
<context>
    <name>memory.fit</name>
    <message>
        <source>The model&apos;s weights were rounded to {bits} bits to save memory; its answers can differ from the full model&apos;s.</source>
        <translation type="unfinished">为节省内存，模型权重已舍入为 {bits} 位；其回答可能与完整模型不同。</translation>
    </message>
    <message>
        <source>The device ran out of memory.</source>
        <translation type="unfinished">设备内存不足。</translation>
    </message>
    <message>
        <source>The GPU failed in the middle of the work (a driver reset, a power limit, or another program).</source>
        <translation type="unfinished">GPU 在工作中途失败（驱动重置、功率限制或其他程序）。</translation>
    </message>
    <message>
        <source>Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.</source>
        <translation type="unfinished">请再次提问：它会重新开始。若再次失败，请选择 CPU，或重启计算机。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.</source>
        <translation type="unfinished">请关闭其他程序或体数据，保留较少的层面（提高 gamma）或令牌（降低 tau），或选择 CPU。</translation>
    </message>
    <message>
        <source>{before} {one}</source>
        <translation type="unfinished">{before} {one}</translation>
    </message>
    <message>
        <source>The CPU has room for it, but takes much longer (--device cpu).</source>
        <translation type="unfinished">CPU 有足够空间，但耗时长得多（--device cpu）。</translation>
    </message>
    <message>
        <source>With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).</source>
        <translation type="unfinished">使用 {bits} 位权重则放得下（--precision {precision}，Python 软件包 {names}）。</translation>
    </message>
    <message>
        <source>Models that fit: {names}.</source>
        <translation type="unfinished">放得下的模型：{names}。</translation>
    </message>
    <message>
        <source>{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.</source>
        <translation type="unfinished">{title} 在 {device} 上约需 {need:.1f} GB；现有 {free:.1f} GB 可用。</translation>
    </message>
    <message>
        <source>Close other programs and volumes, or use a computer with more memory.</source>
        <translation type="unfinished">请关闭其他程序和体数据，或使用内存更大的计算机。</translation>
    </message>
</context>
<context>
    <name>pacs.address</name>
    <message>
        <source>The address names no study or series that could be.</source>
        <translation type="unfinished">该地址未指定可能存在的检查或序列。</translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished">请写成 {example} 的形式。</translation>
    </message>
    <message>
        <source>The address names a series and asks for others too.</source>
        <translation type="unfinished">该地址既指定了一个序列，又查询其他序列。</translation>
    </message>
    <message>
        <source>Leave out what stands after the question mark.</source>
        <translation type="unfinished">请去掉问号之后的内容。</translation>
    </message>
    <message>
        <source>The address names no single series.</source>
        <translation type="unfinished">该地址未指定单个序列。</translation>
    </message>
    <message>
        <source>Write it like {example}; `medpruner cohort` takes a query for several.</source>
        <translation type="unfinished">请写成 {example} 的形式；`medpruner cohort` 可接受多个序列的查询。</translation>
    </message>
    <message>
        <source>The address names more than a service.</source>
        <translation type="unfinished">该地址除服务外还包含其他内容。</translation>
    </message>
    <message>
        <source>Addresses of scans begin with dicomweb://, which means https.</source>
        <translation type="unfinished">扫描的地址以 dicomweb:// 开头，表示 https。</translation>
    </message>
    <message>
        <source>This is no address of a DICOMweb service.</source>
        <translation type="unfinished">这不是 DICOMweb 服务的地址。</translation>
    </message>
    <message>
        <source>There is a user or a password in the address, where others can see it.</source>
        <translation type="unfinished">地址中含有用户名或密码，他人可以看到。</translation>
    </message>
    <message>
        <source>Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD.</source>
        <translation type="unfinished">请写入 ~/.netrc，或设置 MEDPRUNER_DICOMWEB_USER 和 MEDPRUNER_DICOMWEB_PASSWORD。</translation>
    </message>
    <message>
        <source>dicomweb+http:// would send images and passwords to {host} for everyone to read.</source>
        <translation type="unfinished">dicomweb+http:// 会将图像和密码以任何人可读的形式发送到 {host}。</translation>
    </message>
    <message>
        <source>Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</source>
        <translation type="unfinished">请写 dicomweb://（即 https）；或建立隧道：ssh -L 8042:127.0.0.1:8042 {host}。</translation>
    </message>
    <message>
        <source>The path to the service cannot be: it has empty parts, dots or signs that no path has.</source>
        <translation type="unfinished">服务的路径无效：含有空的部分、点或路径中不允许的字符。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not for a query here: all that match are taken.</source>
        <translation type="unfinished">此处查询不使用“{name}”：所有匹配项都会被采用。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished">请去掉它。</translation>
    </message>
    <message>
        <source>What stands after the question mark is no query.</source>
        <translation type="unfinished">问号之后的内容不是查询。</translation>
    </message>
    <message>
        <source>Write attributes and their values, such as ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</source>
        <translation type="unfinished">请写属性及其值，例如 ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131。</translation>
    </message>
</context>
<context>
    <name>pacs.credentials</name>
    <message>
        <source>{token} is set, and {user} or {password} too.</source>
        <translation type="unfinished">已设置 {token}，同时也设置了 {user} 或 {password}。</translation>
    </message>
    <message>
        <source>Unset one of them.</source>
        <translation type="unfinished">请取消其中之一。</translation>
    </message>
    <message>
        <source>{password} is set, but {user} is not.</source>
        <translation type="unfinished">已设置 {password}，但未设置 {user}。</translation>
    </message>
    <message>
        <source>Set both.</source>
        <translation type="unfinished">请同时设置两者。</translation>
    </message>
    <message>
        <source>{token} holds signs that no token has.</source>
        <translation type="unfinished">{token} 含有令牌中不会出现的字符。</translation>
    </message>
    <message>
        <source>Set it to the token alone.</source>
        <translation type="unfinished">请仅设置为令牌本身。</translation>
    </message>
    <message>
        <source>Others may read {file}, where passwords are.</source>
        <translation type="unfinished">含有密码的 {file} 可被他人读取。</translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}.</source>
        <translation type="unfinished">请运行：chmod 600 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished">无法读取 {file}。</translation>
    </message>
    <message>
        <source>Correct it, or name another one in NETRC.</source>
        <translation type="unfinished">请更正它，或在 NETRC 中指定另一个文件。</translation>
    </message>
</context>
<context>
    <name>pacs.fetch</name>
    <message>
        <source>DICOMweb needs the package dicomweb-client, which is not installed.</source>
        <translation type="unfinished">DICOMweb 需要 dicomweb-client 软件包，但尚未安装。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[pacs]&apos;.</source>
        <translation type="unfinished">请安装：pip install &apos;MedPrunerLogic[pacs]&apos;。</translation>
    </message>
    <message>
        <source>Asking {service} for the series</source>
        <translation type="unfinished">正在向 {service} 请求序列</translation>
    </message>
    <message>
        <source>{service} has no images of this series: it is empty, or not there.</source>
        <translation type="unfinished">{service} 没有该序列的图像：序列为空或不存在。</translation>
    </message>
    <message>
        <source>Check study and series in the address.</source>
        <translation type="unfinished">请检查地址中的检查和序列。</translation>
    </message>
    <message>
        <source>The series is larger than {gigabytes:.1f} GB.</source>
        <translation type="unfinished">该序列大于 {gigabytes:.1f} GB。</translation>
    </message>
    <message>
        <source>Choose a series with fewer or thicker slices.</source>
        <translation type="unfinished">请选择切片更少或更厚的序列。</translation>
    </message>
    <message>
        <source>Of {total} images {service} sent {count} only.</source>
        <translation type="unfinished">{total} 幅图像中，{service} 仅发送了 {count} 幅。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the series is not whole in the archive.</source>
        <translation type="unfinished">请重试；若仍如此，则存档中的序列不完整。</translation>
    </message>
    <message>
        <source>{service} sent images of another series than was asked for.</source>
        <translation type="unfinished">{service} 发送了并非所请求序列的图像。</translation>
    </message>
    <message>
        <source>Tell whoever runs it: an answer would be about somebody else.</source>
        <translation type="unfinished">请告知其管理者：否则回答会涉及他人。</translation>
    </message>
    <message>
        <source>Fetching the series: {count} of {total} images</source>
        <translation type="unfinished">正在获取序列：{total} 幅图像中的 {count} 幅</translation>
    </message>
    <message>
        <source>less than {gigabytes:.0f} GB is free</source>
        <translation type="unfinished">可用空间不足 {gigabytes:.0f} GB</translation>
    </message>
    <message>
        <source>The images could not be written to the temporary folder: {reason}.</source>
        <translation type="unfinished">无法将图像写入临时文件夹：{reason}。</translation>
    </message>
    <message>
        <source>Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished">请释放磁盘空间，或将 TMPDIR 设为其他文件夹。</translation>
    </message>
</context>
<context>
    <name>pacs.matching</name>
    <message>
        <source>There is no attribute &apos;{name}&apos; in DICOM.</source>
        <translation type="unfinished">DICOM 中没有属性“{name}”。</translation>
    </message>
    <message>
        <source>Write its keyword, such as StudyDate, or its tag, such as 00080020.</source>
        <translation type="unfinished">请写其关键字（如 StudyDate）或标签（如 00080020）。</translation>
    </message>
</context>
<context>
    <name>pacs.query</name>
    <message>
        <source>{service} has no CT or MR series that match.</source>
        <translation type="unfinished">{service} 没有匹配的 CT 或 MR 序列。</translation>
    </message>
    <message>
        <source>Check the query: its attributes and their values are those of QIDO-RS.</source>
        <translation type="unfinished">请检查查询：其属性和值遵循 QIDO-RS。</translation>
    </message>
</context>
<context>
    <name>pacs.service</name>
    <message>
        <source>What answers at {service} is no DICOMweb service, or not at this path.</source>
        <translation type="unfinished">在 {service} 应答的不是 DICOMweb 服务，或不在此路径。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web.</source>
        <translation type="unfinished">请检查路径（通常为 /dicom-web）。</translation>
    </message>
    <message>
        <source>The transfer from {service} broke off.</source>
        <translation type="unfinished">来自 {service} 的传输中断。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished">请重试。</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">无法读取受信任证书文件。</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.</source>
        <translation type="unfinished">请检查 REQUESTS_CA_BUNDLE 和 SSL_CERT_FILE。</translation>
    </message>
    <message>
        <source>{service} sends the request on to another address, which is not followed.</source>
        <translation type="unfinished">{service} 将请求转到另一个地址，程序不会跟随。</translation>
    </message>
    <message>
        <source>Give the address of the DICOMweb service itself; a page to log in at is none.</source>
        <translation type="unfinished">请提供 DICOMweb 服务本身的地址；登录页面不是服务。</translation>
    </message>
    <message>
        <source>What {service} sends cannot be read as DICOMweb.</source>
        <translation type="unfinished">{service} 发送的内容无法按 DICOMweb 读取。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web; if it is right, try again.</source>
        <translation type="unfinished">请检查路径（通常为 /dicom-web）；若正确，请重试。</translation>
    </message>
    <message>
        <source>{service} does not speak https.</source>
        <translation type="unfinished">{service} 不支持 https。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for its https address.</source>
        <translation type="unfinished">请向其管理者询问 https 地址。</translation>
    </message>
    <message>
        <source>The certificate of {service} is not good: {reason}.</source>
        <translation type="unfinished">{service} 的证书有问题：{reason}。</translation>
    </message>
    <message>
        <source>Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE.</source>
        <translation type="unfinished">请检查地址。若贵机构有自己的证书颁发机构，请在 REQUESTS_CA_BUNDLE 中指定其证书文件。</translation>
    </message>
    <message>
        <source>The proxy on the way to {service} does not let this through.</source>
        <translation type="unfinished">通往 {service} 的代理不允许此请求通过。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or name the host in NO_PROXY.</source>
        <translation type="unfinished">请检查 HTTPS_PROXY，或在 NO_PROXY 中列出该主机。</translation>
    </message>
    <message>
        <source>{service} did not answer for {seconds:.0f} seconds.</source>
        <translation type="unfinished">{service} 在 {seconds:.0f} 秒内未应答。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">请稍后重试。</translation>
    </message>
    <message>
        <source>{service} cannot be reached.</source>
        <translation type="unfinished">无法连接 {service}。</translation>
    </message>
    <message>
        <source>Check the address, the port (that of DICOMweb, not that of DICOM) and the network.</source>
        <translation type="unfinished">请检查地址、端口（DICOMweb 的，而非 DICOM 的）和网络。</translation>
    </message>
    <message>
        <source>{service} does not accept the user and the password, or the token.</source>
        <translation type="unfinished">{service} 不接受该用户名和密码，或该令牌。</translation>
    </message>
    <message>
        <source>Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first.</source>
        <translation type="unfinished">请检查 ~/.netrc 的内容，或优先使用的变量 MEDPRUNER_DICOMWEB_…。</translation>
    </message>
    <message>
        <source>{service} wants to know who asks.</source>
        <translation type="unfinished">{service} 要求说明请求者身份。</translation>
    </message>
    <message>
        <source>Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN.</source>
        <translation type="unfinished">请将用户名和密码写入 ~/.netrc 或 MEDPRUNER_DICOMWEB_USER 与 …_PASSWORD，令牌写入 MEDPRUNER_DICOMWEB_TOKEN。</translation>
    </message>
    <message>
        <source>{service} does not allow this.</source>
        <translation type="unfinished">{service} 不允许此操作。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right to do so.</source>
        <translation type="unfinished">请向其管理者申请相应权限。</translation>
    </message>
    <message>
        <source>{service} has nothing at this address.</source>
        <translation type="unfinished">{service} 在此地址没有任何内容。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web, the study and the series.</source>
        <translation type="unfinished">请检查路径（通常为 /dicom-web）、检查和序列。</translation>
    </message>
    <message>
        <source>{service} answers with an error (HTTP status {status}).</source>
        <translation type="unfinished">{service} 返回错误（HTTP 状态 {status}）。</translation>
    </message>
    <message>
        <source>Try again later, or show this to whoever runs it.</source>
        <translation type="unfinished">请稍后重试，或将此信息告知其管理者。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>pacs.store</name>
    <message>
        <source>it failed to process it</source>
        <translation type="unfinished">处理失败</translation>
    </message>
    <message>
        <source>it has it already</source>
        <translation type="unfinished">已有该对象</translation>
    </message>
    <message>
        <source>it does not take this kind of object</source>
        <translation type="unfinished">不接受此类对象</translation>
    </message>
    <message>
        <source>it may not be stored by this user</source>
        <translation type="unfinished">该用户无权存储</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation type="unfinished">没有剩余空间</translation>
    </message>
    <message>
        <source>it belongs to another study</source>
        <translation type="unfinished">它属于另一项检查</translation>
    </message>
    <message>
        <source>it cannot understand it</source>
        <translation type="unfinished">无法理解该对象</translation>
    </message>
    <message>
        <source>it does not take this transfer syntax</source>
        <translation type="unfinished">不接受此传输语法</translation>
    </message>
    <message>
        <source>{service} does not keep {count} of {total} objects: {names}.</source>
        <translation type="unfinished">{service} 未保留 {total} 个对象中的 {count} 个：{names}。</translation>
    </message>
    <message>
        <source>Ask whoever runs it what it takes.</source>
        <translation type="unfinished">请向其管理者询问接受哪些对象。</translation>
    </message>
    <message>
        <source>HTTP status {status}</source>
        <translation type="unfinished">HTTP 状态 {status}</translation>
    </message>
    <message>
        <source>it does not say that it keeps it</source>
        <translation type="unfinished">未说明已保留该对象</translation>
    </message>
    <message>
        <source>it took it, and does not have it now</source>
        <translation type="unfinished">已接收，但现在不存在</translation>
    </message>
    <message>
        <source>reason {code:#06x}</source>
        <translation type="unfinished">原因 {code:#06x}</translation>
    </message>
</context>
<context>
    <name>phantom.drawing</name>
    <message>
        <source>A phantom cannot have {count} nodules.</source>
        <translation type="unfinished">体模不能有 {count} 个结节。</translation>
    </message>
    <message>
        <source>Choose 0 to {most}.</source>
        <translation type="unfinished">请选择 0 至 {most}。</translation>
    </message>
    <message>
        <source>The largest of several nodules cannot be small.</source>
        <translation type="unfinished">多个结节中最大的一个不能是小的。</translation>
    </message>
    <message>
        <source>Choose medium or large, or one nodule.</source>
        <translation type="unfinished">请选择中或大，或只选一个结节。</translation>
    </message>
    <message>
        <source>A phantom of {slice_count} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">{slice_count} 个层面、{matrix} x {matrix} 的体模太小。</translation>
    </message>
    <message>
        <source>Take 2 slices, 16 pixels at least.</source>
        <translation type="unfinished">至少取 2 个层面、16 个像素。</translation>
    </message>
</context>
<context>
    <name>pruning.settings</name>
    <message>
        <source>gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">gamma 为 {value}；必须在 0...2 之间（强度范围为 [-1, 1]）。</translation>
    </message>
    <message>
        <source>local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">local_gamma 为 {value}；必须在 0...2 之间（强度范围为 [-1, 1]）。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">{name} 为 {value}；必须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>slab_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">slab_mm 为 {value}；必须在 0.1...1000 mm 之间。</translation>
    </message>
    <message>
        <source>tile_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">tile_mm 为 {value}；必须在 0.1...1000 mm 之间。</translation>
    </message>
    <message>
        <source>tau is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">tau 为 {value}；必须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>temperature is {value}; it must be positive.</source>
        <translation type="unfinished">temperature 为 {value}；必须为正数。</translation>
    </message>
    <message>
        <source>contextual_fraction is {value}; it must lie in 0...1.</source>
        <translation type="unfinished">contextual_fraction 为 {value}；必须在 0...1 之间。</translation>
    </message>
    <message>
        <source>There is no preset &apos;{name}&apos;. Choose one of: {names}.</source>
        <translation type="unfinished">没有预设 &apos;{name}&apos;。请选择其一：{names}。</translation>
    </message>
</context>
<context>
    <name>qSlicerAbstractCoreModule</name>
    <message>
        <source>Informatics</source>
        <translation type="unfinished">信息学</translation>
    </message>
</context>
<context>
    <name>readers.dicom</name>
    <message>
        <source>The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">此 CT 的数值不是 HU：窗宽窗位不适用，回答可能毫无意义。</translation>
    </message>
    <message>
        <source>The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong.</source>
        <translation type="unfinished">此 CT 各图像的缩放不同，没有扫描仪会如此：其数值可能有误。</translation>
    </message>
    <message>
        <source>{count} DICOM files are damaged, such as &apos;{file}&apos;; none can be read.</source>
        <translation type="unfinished">{count} 个 DICOM 文件已损坏，例如 &apos;{file}&apos;；均无法读取。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">请重新复制或导出序列。</translation>
    </message>
    <message>
        <source>There are only DICOM objects without images (of kind {kinds}).</source>
        <translation type="unfinished">只有不含图像的 DICOM 对象（类型 {kinds}）。</translation>
    </message>
    <message>
        <source>Choose the folder of one CT or MR series.</source>
        <translation type="unfinished">请选择单个 CT 或 MR 序列的文件夹。</translation>
    </message>
    <message>
        <source>{problem} {count} files are damaged, such as &apos;{file}&apos;.</source>
        <translation type="unfinished">{problem} {count} 个文件已损坏，例如 &apos;{file}&apos;。</translation>
    </message>
    <message>
        <source>{count} files are damaged, such as &apos;{file}&apos;: if they belong to the series, it is not whole.</source>
        <translation type="unfinished">{count} 个文件已损坏，例如 &apos;{file}&apos;：若属于该序列，则序列不完整。</translation>
    </message>
</context>
<context>
    <name>readers.headers</name>
    <message>
        <source>The file with the voxels of &apos;{file}&apos; is not beside it.</source>
        <translation type="unfinished">&apos;{file}&apos; 的体素文件不在其旁边。</translation>
    </message>
    <message>
        <source>Copy both files into one folder, or export the scan as a single file.</source>
        <translation type="unfinished">请将两个文件复制到同一文件夹，或将扫描导出为单个文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; names a file outside its own folder for its voxels, which is not opened.</source>
        <translation type="unfinished">&apos;{file}&apos; 指定的体素文件在其文件夹之外，不予打开。</translation>
    </message>
    <message>
        <source>Put both files into one folder and correct the name in the header, or export the scan as a single file.</source>
        <translation type="unfinished">请将两个文件放入同一文件夹并更正文件头中的名称，或将扫描导出为单个文件。</translation>
    </message>
</context>
<context>
    <name>readers.itk</name>
    <message>
        <source>&apos;{file}&apos; does not say how large its voxels are.</source>
        <translation type="unfinished">&apos;{file}&apos; 未说明其体素大小。</translation>
    </message>
    <message>
        <source>Export the scan again with its spacing, or correct the header.</source>
        <translation type="unfinished">请重新导出带间距的扫描，或更正文件头。</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">&apos;{file}&apos; 的体素是复数。</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">请保存幅度图像并选择它。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; 是 {count}D 图像。</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">请加载三维体数据。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is measured in {units}.</source>
        <translation type="unfinished">&apos;{file}&apos; 以 {units} 为单位。</translation>
    </message>
    <message>
        <source>Export the scan again in millimetres.</source>
        <translation type="unfinished">请以毫米为单位重新导出扫描。</translation>
    </message>
</context>
<context>
    <name>readers.nifti</name>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; 是 {count}D 图像。</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">请加载三维体数据。</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">&apos;{file}&apos; 的体素是复数。</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">请保存幅度图像并选择它。</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">体素类型为 {dtype}。</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">请将体数据转换为整数或实数。</translation>
    </message>
    <message>
        <source>The voxel spacing in &apos;{file}&apos; is {sizes} mm, which cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; 中的体素间距为 {sizes} mm，不可能如此。</translation>
    </message>
    <message>
        <source>Correct the header, or export the scan again.</source>
        <translation type="unfinished">请更正文件头，或重新导出扫描。</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its sform) cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; 给出的空间位置（sform）不可能如此。</translation>
    </message>
    <message>
        <source>The file gives two voxel spacings that differ; that of its sform was taken.</source>
        <translation type="unfinished">文件给出两个不同的体素间距；采用了 sform 的间距。</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its qform) cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; 给出的空间位置（qform）不可能如此。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; contradicts itself: by its sform its axes run to other sides of the patient than by its qform.</source>
        <translation type="unfinished">&apos;{file}&apos; 自相矛盾：按 sform，其轴指向的患者侧与 qform 不同。</translation>
    </message>
    <message>
        <source>Find out which of them is right, and set the code of the other one to 0 in the header.</source>
        <translation type="unfinished">请查明哪一个正确，并在文件头中将另一个的代码设为 0。</translation>
    </message>
    <message>
        <source>The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.</source>
        <translation type="unfinished">文件给出体数据的两个位置，相距达 {apart:.1f} mm；采用了 sform 的位置。</translation>
    </message>
</context>
<context>
    <name>readers.read</name>
    <message>
        <source>There is no file or folder &apos;{file}&apos;.</source>
        <translation type="unfinished">没有文件或文件夹 &apos;{file}&apos;。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">请检查路径。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; may not be read.</source>
        <translation type="unfinished">无权读取 &apos;{file}&apos;。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished">请检查文件的权限。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is of a kind that cannot be read.</source>
        <translation type="unfinished">&apos;{file}&apos; 的类型无法读取。</translation>
    </message>
    <message>
        <source>Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.</source>
        <translation type="unfinished">请给出 DICOM 文件夹、其 ZIP 压缩包，或以 {endings} 结尾的文件。</translation>
    </message>
</context>
<context>
    <name>readers.values</name>
    <message>
        <source>By the unit of length in &apos;{file}&apos; the volume would be {extent:g} mm long.</source>
        <translation type="unfinished">按 &apos;{file}&apos; 中的长度单位，体数据将长达 {extent:g} mm。</translation>
    </message>
    <message>
        <source>Correct the unit in the header, or export the scan again in millimetres.</source>
        <translation type="unfinished">请更正文件头中的单位，或以毫米为单位重新导出扫描。</translation>
    </message>
    <message>
        <source>The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.</source>
        <translation type="unfinished">文件未说明它在患者体内的方位：左右、前后、头足均为推测。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; 已损坏或不完整。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">请重新复制或导出。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no image that can be read, whatever its ending says.</source>
        <translation type="unfinished">无论扩展名如何，&apos;{file}&apos; 都不是可读取的图像。</translation>
    </message>
    <message>
        <source>Export the scan again, for example as NRRD from Slicer.</source>
        <translation type="unfinished">请重新导出扫描，例如从 Slicer 导出为 NRRD。</translation>
    </message>
</context>
<context>
    <name>scene.bundle</name>
    <message>
        <source>&apos;{file}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{file}&apos; 不是 Slicer 场景包。</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">请给场景取一个以 .mrb 结尾的名称。</translation>
    </message>
    <message>
        <source>The scene could not be written to {file}.</source>
        <translation type="unfinished">未能将场景写入 {file}。</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions.</source>
        <translation type="unfinished">请检查可用磁盘空间和权限。</translation>
    </message>
</context>
<context>
    <name>scene.mrml</name>
    <message>
        <source>&apos;{name}&apos; is not a volume, but a {kind}.</source>
        <translation type="unfinished">&apos;{name}&apos; 不是体数据，而是{kind}。</translation>
    </message>
    <message>
        <source>Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module).</source>
        <translation type="unfinished">请选择 CT 或 MR 体数据；若为序列，请选择显示其各帧的体数据（Sequences 模块）。</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is empty.</source>
        <translation type="unfinished">体数据 &apos;{name}&apos; 为空。</translation>
    </message>
    <message>
        <source>Load its image data, or choose another volume.</source>
        <translation type="unfinished">请加载其图像数据，或选择其他体数据。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a label map, not a scan.</source>
        <translation type="unfinished">&apos;{name}&apos; 是标签图，不是扫描。</translation>
    </message>
    <message>
        <source>Choose the scan that it was drawn on.</source>
        <translation type="unfinished">请选择绘制它所依据的扫描。</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is under a transform that bends it, or moves its slices unevenly.</source>
        <translation type="unfinished">体数据 &apos;{name}&apos; 处于使其弯曲或使其层面不均匀移动的变换之下。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module), which resamples the volume to an even grid.</source>
        <translation type="unfinished">请先固化变换（Data 模块，“Harden transform”），体数据将被重采样到均匀网格。</translation>
    </message>
</context>
<context>
    <name>scene.parts</name>
    <message>
        <source>Frame {number} of {count} of a sequence.</source>
        <translation type="unfinished">序列的第 {number}/{count} 帧。</translation>
    </message>
</context>
<context>
    <name>scene.places</name>
    <message>
        <source>Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated</source>
        <translation type="unfinished">层面 {lower} 与 {upper} 之间（共 {count} 个）：此处未扫描，图像为插值</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, it is not in the region</source>
        <translation type="unfinished">层面 {slice}/{count}：略去，不在区域内</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, represented by slice {other}</source>
        <translation type="unfinished">层面 {slice}/{count}：略去，由层面 {other} 代表</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}</source>
        <translation type="unfinished">层面 {slice}/{count}：未取样，最近的已读层面为 {first}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read</source>
        <translation type="unfinished">层面 {slice}/{count}：已读取</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read, in one image with slices {first} to {last}</source>
        <translation type="unfinished">层面 {slice}/{count}：已读取，与层面 {first} 至 {last} 合为一幅图像</translation>
    </message>
    <message>
        <source>It looked most at slice {slice} of {count} ({where} mm).</source>
        <translation type="unfinished">最关注层面 {slice}/{count}（{where} mm）。</translation>
    </message>
</context>
<context>
    <name>sections.consent</name>
    <message>
        <source>{title}: {size} from {repository}.</source>
        <translation type="unfinished">{title}：{size}，来自 {repository}。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished">许可证：{licence}</translation>
    </message>
    <message>
        <source>Its makers give it only to those who have accepted these terms at {page} with an account of their own, and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first.</source>
        <translation type="unfinished">其作者只提供给已用自己的账户在 {page} 接受这些条款并已在本机登录（HF_TOKEN 或 `hf auth login`）的用户。两者都会先行检查。</translation>
    </message>
    <message>
        <source>Nothing about you or your volumes is sent.</source>
        <translation type="unfinished">不会发送关于您或您的体数据的任何信息。</translation>
    </message>
    <message>
        <source>Do you accept this licence, and shall the model be downloaded?</source>
        <translation type="unfinished">您是否接受此许可证并下载该模型？</translation>
    </message>
    <message>
        <source>Volumes that you ask about will be sent to {address}; while &apos;Read ahead&apos; is checked, as soon as they are chosen.</source>
        <translation type="unfinished">您提问所涉及的体数据将发送到 {address}；勾选“预读”时，一经选择即发送。</translation>
    </message>
    <message>
        <source>Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient.</source>
        <translation type="unfinished">发送的内容：体素、几何信息、模态、所选区域和问题。不发送姓名、ID 或其他患者数据。</translation>
    </message>
    <message>
        <source>The server removes them when you close the scene, and otherwise some hours after their last use.</source>
        <translation type="unfinished">关闭场景时，服务器会将其删除；否则在最后一次使用数小时后删除。</translation>
    </message>
    <message>
        <source>Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?</source>
        <translation type="unfinished">像素本身也可能显示个人特征。您是否同意，并允许这些体数据离开这台计算机？</translation>
    </message>
</context>
<context>
    <name>sections.conversation</name>
    <message>
        <source>Answering…</source>
        <translation type="unfinished">正在回答…</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter, and {model} answers.</source>
        <translation type="unfinished">按 Ctrl+Enter，由 {model} 回答。</translation>
    </message>
    <message>
        <source>The conversation was cleared. &apos;Undo&apos; brings it back until you ask again.</source>
        <translation type="unfinished">对话已清空。再次提问之前，“撤销”可将其找回。</translation>
    </message>
    <message>
        <source>Answered. &apos;Show evidence&apos; shows where it looked; or ask on.</source>
        <translation type="unfinished">已回答。“显示依据”可查看它关注的位置；也可继续提问。</translation>
    </message>
    <message>
        <source>{model} is ready. Type a question and press Ctrl+Enter.</source>
        <translation type="unfinished">{model} 已就绪。请输入问题并按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>Suggested questions…</source>
        <translation type="unfinished">建议的问题…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished">正在取消…</translation>
    </message>
    <message>
        <source>(nothing pruned)</source>
        <translation type="unfinished">（未剪枝）</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished">正在启动…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">提问</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Stop this answer; what was said so far stays (Esc).</source>
        <translation type="unfinished">停止此回答；已说出的内容保留（Esc）。</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">请先选择体数据。</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished">随后提问</translation>
    </message>
    <message>
        <source>Ask this question when the answer is there (Ctrl+Enter).</source>
        <translation type="unfinished">当前回答完成后提出此问题（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation type="unfinished">请先输入问题。</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">就所选体数据提问（Ctrl+Enter）。</translation>
    </message>
</context>
<context>
    <name>sections.editDialog</name>
    <message>
        <source>Edit the answer</source>
        <translation type="unfinished">编辑回答</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">经阅片者编辑：</translation>
    </message>
    <message>
        <source>The model&apos;s own words, which stay:</source>
        <translation type="unfinished">模型原文（保留不变）：</translation>
    </message>
</context>
<context>
    <name>sections.goingOn</name>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">报告应涵盖的内容：请选择模板，或自行编写。</translation>
    </message>
    <message>
        <source>The report goes through the template “{name}”.</source>
        <translation type="unfinished">报告按照模板“{name}”撰写。</translation>
    </message>
    <message>
        <source>Marked as “{point}” and “{box}”.</source>
        <translation type="unfinished">已标记为“{point}”和“{box}”。</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">体数据处于非线性变换之下。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">请先固化变换（Data 模块，“Harden transform”）。</translation>
    </message>
    <message>
        <source>Free report</source>
        <translation type="unfinished">自由报告</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation type="unfinished">自定义模板…</translation>
    </message>
</context>
<context>
    <name>sections.keeping</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">撤销</translation>
    </message>
    <message>
        <source>Bring back the conversation that was cleared. The next question forgets it.</source>
        <translation type="unfinished">找回已清空的对话。下一个问题会使其失效。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">清空</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">清空对话。场景中的节点保留。</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation type="unfinished">带图片的页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">文本</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished">保存对话</translation>
    </message>
    <message>
        <source>Saving the conversation…</source>
        <translation type="unfinished">正在保存对话…</translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation type="unfinished">对话已保存。</translation>
    </message>
</context>
<context>
    <name>sections.memory</name>
    <message>
        <source>{need} of memory with {precision}.</source>
        <translation type="unfinished">{precision}需要 {need} 内存。</translation>
    </message>
    <message>
        <source>{need} of memory with {precision}; {free} are free on {device}.</source>
        <translation type="unfinished">{precision}需要 {need} 内存；{device} 上有 {free} 可用。</translation>
    </message>
    <message>
        <source>It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.</source>
        <translation type="unfinished">可能放不下：{precision}需要 {need} 内存，但 {device} 上只有 {free} 可用。</translation>
    </message>
    <message>
        <source>Choose a smaller model or another device, or close other programs.</source>
        <translation type="unfinished">请选择较小的模型或其他设备，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">自动</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">完整</translation>
    </message>
    <message>
        <source>8 bits (about half the memory)</source>
        <translation type="unfinished">8 位（约一半内存）</translation>
    </message>
    <message>
        <source>4 bits (about a third of the memory)</source>
        <translation type="unfinished">4 位（约三分之一内存）</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation type="unfinished">全精度</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished">8 位权重</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished">4 位权重</translation>
    </message>
</context>
<context>
    <name>sections.model</name>
    <message>
        <source>{name}: {title}, {free} of {all} GB free</source>
        <translation type="unfinished">{name}：{title}，{all} GB 中 {free} GB 可用</translation>
    </message>
    <message>
        <source>From a folder on this computer. Its licence is its own; see its card.</source>
        <translation type="unfinished">来自本机文件夹。许可证由其自身规定；请见其卡片。</translation>
    </message>
    <message>
        <source>{purpose}.
{source}. Licence: {licence}.</source>
        <translation type="unfinished">{purpose}。
{source}。许可证：{licence}。</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished">需下载 {size}</translation>
    </message>
    <message>
        <source>Comes with MedPruner</source>
        <translation type="unfinished">随 MedPruner 提供</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">缺少 Python 软件包：{names}。</translation>
    </message>
    <message>
        <source>A server needs none of them.</source>
        <translation type="unfinished">使用服务器则不需要这些。</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished">正在下载…</translation>
    </message>
    <message>
        <source>Ready. It is loaded with the first question.</source>
        <translation type="unfinished">就绪。将在第一个问题时加载。</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">下载…</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation type="unfinished">停止下载</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">安装软件包…</translation>
    </message>
    <message>
        <source>Shall this computer answer, or a server of your department?</source>
        <translation type="unfinished">由这台计算机回答，还是由您科室的服务器回答？</translation>
    </message>
    <message>
        <source>This computer: install…</source>
        <translation type="unfinished">这台计算机：安装…</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">仅用服务器</translation>
    </message>
    <message>
        <source>Looking whether the model is on this computer…</source>
        <translation type="unfinished">正在查看模型是否在本机上…</translation>
    </message>
    <message>
        <source>{title} is not on this computer yet ({size} to download).</source>
        <translation type="unfinished">{title} 尚未在本机上（需下载 {size}）。</translation>
    </message>
    <message>
        <source>Download the model…</source>
        <translation type="unfinished">下载模型…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">自动</translation>
    </message>
    <message>
        <source>Installing packages…</source>
        <translation type="unfinished">正在安装软件包…</translation>
    </message>
    <message>
        <source>The worker starts again with the new packages.</source>
        <translation type="unfinished">工作进程将使用新软件包重新启动。</translation>
    </message>
    <message>
        <source>MedPruner is set to work offline.</source>
        <translation type="unfinished">MedPruner 已设为离线工作。</translation>
    </message>
    <message>
        <source>Uncheck &apos;Work offline&apos; under Storage to download a model.</source>
        <translation type="unfinished">若要下载模型，请在“存储”中取消勾选“离线工作”。</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished">下载模型</translation>
    </message>
    <message>
        <source>Folder of a model (safetensors)</source>
        <translation type="unfinished">模型文件夹（safetensors）</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no model: there is no config.json in it.</source>
        <translation type="unfinished">文件夹 &apos;{folder}&apos; 中没有模型：缺少 config.json。</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files.</source>
        <translation type="unfinished">请选择包含 config.json 和 safetensors 文件的文件夹。</translation>
    </message>
    <message>
        <source>Remove the weights of {title} from this computer? They can be downloaded again.</source>
        <translation type="unfinished">从本机移除 {title} 的权重？可以重新下载。</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished">移除模型</translation>
    </message>
</context>
<context>
    <name>sections.outdated</name>
    <message>
        <source>The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.</source>
        <translation type="unfinished">依据属于第 {number}/{count} 帧；现在显示的是第 {shown} 帧。若要读取该帧，请再次提问。</translation>
    </message>
    <message>
        <source>The volume was changed after this answer: the evidence may lie over something else.</source>
        <translation type="unfinished">此回答之后体数据已被更改：依据可能覆盖在其他内容上。</translation>
    </message>
</context>
<context>
    <name>sections.regions</name>
    <message>
        <source>The list of points is empty.</source>
        <translation type="unfinished">点列表为空。</translation>
    </message>
    <message>
        <source>Place a point where you want to know what it is.</source>
        <translation type="unfinished">请在想了解的位置放置一个点。</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">感兴趣区没有大小。</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">请重新绘制，尺寸大于 0 mm。</translation>
    </message>
    <message>
        <source>The segmentation has no such segment.</source>
        <translation type="unfinished">分割中没有该区段。</translation>
    </message>
    <message>
        <source>Choose one of its segments.</source>
        <translation type="unfinished">请选择其中一个区段。</translation>
    </message>
    <message>
        <source>The segment could not be laid over the volume.</source>
        <translation type="unfinished">无法将区段叠加到体数据上。</translation>
    </message>
    <message>
        <source>Check it in the Segment Editor.</source>
        <translation type="unfinished">请在分割编辑器中检查。</translation>
    </message>
</context>
<context>
    <name>sections.report</name>
    <message>
        <source>{sentence}, {time} left</source>
        <translation type="unfinished">{sentence}，还需{time}</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished">约 {count} 分钟</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation type="unfinished">约 {count} 秒</translation>
    </message>
</context>
<context>
    <name>sections.result</name>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">移除此回答</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">移除此处所示回答的标记、热图、表格、图表和文本。</translation>
    </message>
    <message>
        <source>Bring the answer back</source>
        <translation type="unfinished">找回回答</translation>
    </message>
    <message>
        <source>Put the answer that was removed last into the scene again, while its volume is as it was.</source>
        <translation type="unfinished">在体数据保持原样时，将最后移除的回答放回场景。</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">将热图、已读取内容和回答写成引用源图像的 DICOM 对象。</translation>
    </message>
    <message>
        <source>Only an answer of this session can be written as DICOM: ask the question again.</source>
        <translation type="unfinished">只有本次会话的回答才能写成 DICOM：请再次提问。</translation>
    </message>
    <message>
        <source>The volume was not loaded from Slicer&apos;s DICOM database: there are no images to refer to.</source>
        <translation type="unfinished">该体数据不是从 Slicer 的 DICOM 数据库加载的：没有可引用的图像。</translation>
    </message>
    <message>
        <source>Answer attention of the word “{word}”.</source>
        <translation type="unfinished">“{word}”一词的回答注意力。</translation>
    </message>
    <message>
        <source>Click a word of the answer to see where it looked.</source>
        <translation type="unfinished">点击回答中的词，查看它所关注的位置。</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">体数据处于非线性变换之下。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">请先固化变换（Data 模块，“Harden transform”）。</translation>
    </message>
    <message>
        <source>Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.</source>
        <translation type="unfinished">从场景中移除此回答？它随加载的场景而来，无法找回。</translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation type="unfinished">DICOM 文件的文件夹</translation>
    </message>
    <message>
        <source>Writing DICOM…</source>
        <translation type="unfinished">正在写入 DICOM…</translation>
    </message>
    <message>
        <source>{count} DICOM files were written: {names}.</source>
        <translation type="unfinished">已写入 {count} 个 DICOM 文件：{names}。</translation>
    </message>
</context>
<context>
    <name>sections.server</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished">这台计算机</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">服务器</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">测试连接</translation>
    </message>
    <message>
        <source>Enter the address of the server and your token (Model section).</source>
        <translation type="unfinished">请输入服务器地址和您的令牌（模型部分）。</translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation type="unfinished">输入…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished">正在查找服务器…</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished">请稍后再问。</translation>
    </message>
    <message>
        <source>Connected: {title} answers.</source>
        <translation type="unfinished">已连接：由 {title} 回答。</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section.</source>
        <translation type="unfinished">请按模型部分中的“测试连接”。</translation>
    </message>
    <message>
        <source>Send volumes to a server</source>
        <translation type="unfinished">将体数据发送到服务器</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished">未发送任何内容。</translation>
    </message>
    <message>
        <source>Ask again, or choose &apos;This computer&apos; in the Model section.</source>
        <translation type="unfinished">请再次提问，或在模型部分选择“这台计算机”。</translation>
    </message>
    <message>
        <source>What answers was changed.</source>
        <translation type="unfinished">回答方已更改。</translation>
    </message>
</context>
<context>
    <name>sections.sliceTable</name>
    <message>
        <source>Slices</source>
        <translation type="unfinished">层面</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished">距离</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">已读取</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished">令牌</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished">注意力</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">是</translation>
    </message>
    <message>
        <source>as {slice}</source>
        <translation type="unfinished">由 {slice} 代表</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">否</translation>
    </message>
</context>
<context>
    <name>sections.storage</name>
    <message>
        <source>The worker starts again with other storage settings.</source>
        <translation type="unfinished">工作进程将使用新的存储设置重新启动。</translation>
    </message>
</context>
<context>
    <name>sections.summary</name>
    <message>
        <source>slices</source>
        <translation type="unfinished">层面</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished">编码器</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished">令牌</translation>
    </message>
    <message>
        <source>language model</source>
        <translation type="unfinished">语言模型</translation>
    </message>
    <message>
        <source>Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).</source>
        <translation type="unfinished">已读取：{slices}，{allTokens} 个视觉令牌中的 {tokens} 个（{share}）。</translation>
    </message>
    <message>
        <source>{seconds} s to read the scan ({stages}), {first} s to the first word.</source>
        <translation type="unfinished">读取扫描用时 {seconds} 秒（{stages}），到第一个词用时 {first} 秒。</translation>
    </message>
    <message>
        <source>Probability of being right: {confidence} (calibrated on phantoms).</source>
        <translation type="unfinished">正确的概率：{confidence}（在体模上校准）。</translation>
    </message>
    <message>
        <source>Mean token probability: {confidence} (not calibrated).</source>
        <translation type="unfinished">令牌平均概率：{confidence}（未校准）。</translation>
    </message>
    <message>
        <source>{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”</source>
        <translation type="unfinished">{verdict}。剪枝后，{share} 的令牌，读取扫描用时 {a} 秒：“{pruned}” 全部令牌，{b} 秒：“{unpruned}”</translation>
    </message>
    <message>
        <source>The same answer with nothing pruned</source>
        <translation type="unfinished">不剪枝时回答相同</translation>
    </message>
    <message>
        <source>Another answer with nothing pruned</source>
        <translation type="unfinished">不剪枝时回答不同</translation>
    </message>
</context>
<context>
    <name>sections.templateDialog</name>
    <message>
        <source>Templates for reports</source>
        <translation type="unfinished">报告模板</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">关闭</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation type="unfinished">任意模态</translation>
    </message>
    <message>
        <source>What the report shall go through, and in which order</source>
        <translation type="unfinished">报告应涵盖的内容及其顺序</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation type="unfinished">模板：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished">名称：</translation>
    </message>
    <message>
        <source>For:</source>
        <translation type="unfinished">适用于：</translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished">新模板</translation>
    </message>
</context>
<context>
    <name>sections.templates</name>
    <message>
        <source>Chest CT</source>
        <translation type="unfinished">胸部 CT</translation>
    </message>
    <message>
        <source>Report on the chest: lungs and airways; pleura; mediastinum and hila; heart and great vessels; chest wall and bones; upper abdomen as far as it is shown.</source>
        <translation type="unfinished">胸部报告：肺与气道；胸膜；纵隔与肺门；心脏与大血管；胸壁与骨骼；所示范围内的上腹部。</translation>
    </message>
    <message>
        <source>CT of the abdomen and pelvis</source>
        <translation type="unfinished">腹盆部 CT</translation>
    </message>
    <message>
        <source>Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones.</source>
        <translation type="unfinished">腹部和盆腔报告：肝、胆囊与胆管；脾；胰腺；肾上腺、肾、泌尿道；胃与肠；血管与淋巴结；腹膜与游离积液；盆腔脏器；骨骼。</translation>
    </message>
    <message>
        <source>CT of the head</source>
        <translation type="unfinished">头部 CT</translation>
    </message>
    <message>
        <source>Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, sinuses, mastoids and orbits.</source>
        <translation type="unfinished">头部报告：出血；梗死征象；占位效应与中线；脑室与脑池；颅骨、颅底、鼻窦、乳突和眼眶。</translation>
    </message>
    <message>
        <source>MR of the head</source>
        <translation type="unfinished">头部 MR</translation>
    </message>
    <message>
        <source>Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; vessels as far as they are shown; skull base, sinuses and orbits.</source>
        <translation type="unfinished">头部报告：灰质与白质；占位；中线；脑室与脑池；后颅窝；所示范围内的血管；颅底、鼻窦和眼眶。</translation>
    </message>
    <message>
        <source>MR of the spine</source>
        <translation type="unfinished">脊柱 MR</translation>
    </message>
    <message>
        <source>Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; soft tissue.</source>
        <translation type="unfinished">脊柱报告：序列；椎体与骨髓；逐节段的椎间盘；椎管与脊髓；椎间孔；软组织。</translation>
    </message>
</context>
<context>
    <name>sections.transcript</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">经阅片者编辑：</translation>
    </message>
</context>
<context>
    <name>sections.volume</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished">自动识别</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished">两者都不是</translation>
    </message>
    <message>
        <source>Choose the volume to ask about.</source>
        <translation type="unfinished">请选择要提问的体数据。</translation>
    </message>
    <message>
        <source>No volume is loaded. Load a CT or MR of your own, or the sample.</source>
        <translation type="unfinished">未加载体数据。请加载您自己的 CT 或 MR，或加载示例。</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation type="unfinished">加载示例</translation>
    </message>
    <message>
        <source>Looking at the slices…</source>
        <translation type="unfinished">正在查看层面…</translation>
    </message>
    <message>
        <source>Choose a volume to see how much of it would be read.</source>
        <translation type="unfinished">选择体数据，查看将读取其中多少。</translation>
    </message>
    <message>
        <source>All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.</source>
        <translation type="unfinished">全部 {slices} 个层面将合为 {images} 幅厚度至多 {thickest} mm 的图像读取；模型可接受 {most} 幅。</translation>
    </message>
    <message>
        <source>The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not.</source>
        <translation type="unfinished">区域内的 {slices} 个层面将合为 {images} 幅厚度至多 {thickest} mm 的图像读取，其余 {others} 个不读取。</translation>
    </message>
    <message>
        <source>About {kept} of {all} slices would be read ({share}).</source>
        <translation type="unfinished">{all} 个层面中约 {kept} 个将被读取（{share}）。</translation>
    </message>
    <message>
        <source>About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.</source>
        <translation type="unfinished">区域内 {asked} 个层面中约 {kept} 个将被读取；其余 {others} 个不在提问范围内。</translation>
    </message>
    <message>
        <source>The volume has {count}; {all} of them are looked at, evenly spaced.</source>
        <translation type="unfinished">体数据有 {count} 个；等间距查看其中 {all} 个。</translation>
    </message>
</context>
<context>
    <name>sections.waiting</name>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished">随后：{question}</translation>
    </message>
    <message>
        <source>Press to take this question back.</source>
        <translation type="unfinished">按下可收回此问题。</translation>
    </message>
</context>
<context>
    <name>server.closed</name>
    <message>
        <source>Ray does not ask for its token here.</source>
        <translation type="unfinished">此处的 Ray 不要求令牌。</translation>
    </message>
    <message>
        <source>Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).</source>
        <translation type="unfinished">请用 RAY_AUTH_MODE=token 和专用令牌启动集群的每个部分（Resources/Docs/server.md）。</translation>
    </message>
</context>
<context>
    <name>server.fetching</name>
    <message>
        <source>Waiting for other series to be fetched</source>
        <translation type="unfinished">正在等待获取其他序列</translation>
    </message>
</context>
<context>
    <name>server.guest</name>
    <message>
        <source>This server runs {title}.</source>
        <translation type="unfinished">此服务器使用 {title}。</translation>
    </message>
    <message>
        <source>Choose that model.</source>
        <translation type="unfinished">请选择该模型。</translation>
    </message>
</context>
<context>
    <name>server.refusals</name>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">请再次提问。</translation>
    </message>
    <message>
        <source>The server does not understand this request.</source>
        <translation type="unfinished">服务器无法理解此请求。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">请只安装一个版本的 MedPruner。</translation>
    </message>
    <message>
        <source>The voxels were damaged on their way.</source>
        <translation type="unfinished">体素在传输中损坏。</translation>
    </message>
    <message>
        <source>The volume is larger than this server takes.</source>
        <translation type="unfinished">体数据超过了此服务器允许的大小。</translation>
    </message>
    <message>
        <source>Crop or resample it, then ask again.</source>
        <translation type="unfinished">请裁剪或重采样后再提问。</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation type="unfinished">服务器繁忙。</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation type="unfinished">请过几秒再提问。</translation>
    </message>
    <message>
        <source>This took longer than the server allows.</source>
        <translation type="unfinished">所用时间超过了服务器的限制。</translation>
    </message>
    <message>
        <source>Ask again later, or about a region.</source>
        <translation type="unfinished">请稍后再提问，或只针对一个区域提问。</translation>
    </message>
    <message>
        <source>These voxels cannot be a volume.</source>
        <translation type="unfinished">这些体素不能构成体数据。</translation>
    </message>
    <message>
        <source>Load the volume again, then ask again.</source>
        <translation type="unfinished">请重新加载体数据后再提问。</translation>
    </message>
    <message>
        <source>The server does not know this token.</source>
        <translation type="unfinished">服务器不认识此令牌。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a token.</source>
        <translation type="unfinished">请向服务器管理员索取令牌。</translation>
    </message>
    <message>
        <source>The server does not go by that name.</source>
        <translation type="unfinished">服务器的名称与此不符。</translation>
    </message>
    <message>
        <source>Use the address that you were given.</source>
        <translation type="unfinished">请使用提供给您的地址。</translation>
    </message>
    <message>
        <source>Web pages may not ask this server.</source>
        <translation type="unfinished">网页不能向此服务器提问。</translation>
    </message>
    <message>
        <source>Use the panel in 3D Slicer.</source>
        <translation type="unfinished">请使用 3D Slicer 中的面板。</translation>
    </message>
    <message>
        <source>This server does not fetch scans from there.</source>
        <translation type="unfinished">此服务器不从该处获取扫描。</translation>
    </message>
    <message>
        <source>Send the voxels, or ask whoever runs the server to allow that archive.</source>
        <translation type="unfinished">请发送体素，或请服务器管理者允许该存档。</translation>
    </message>
    <message>
        <source>The server does not have this volume (any more).</source>
        <translation type="unfinished">服务器上没有（或不再有）此体数据。</translation>
    </message>
    <message>
        <source>Ask again: it is sent again.</source>
        <translation type="unfinished">请再次提问：它会重新发送。</translation>
    </message>
    <message>
        <source>The server has no room for this volume.</source>
        <translation type="unfinished">服务器没有空间存放此体数据。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">请告知服务器管理员，或稍后再提问。</translation>
    </message>
    <message>
        <source>MedPruner on your computer is older than on the server.</source>
        <translation type="unfinished">您计算机上的 MedPruner 比服务器上的旧。</translation>
    </message>
    <message>
        <source>Update MedPruner.</source>
        <translation type="unfinished">请更新 MedPruner。</translation>
    </message>
    <message>
        <source>MedPruner on your computer is newer than on the server.</source>
        <translation type="unfinished">您计算机上的 MedPruner 比服务器上的新。</translation>
    </message>
    <message>
        <source>Have the server updated.</source>
        <translation type="unfinished">请让人更新服务器。</translation>
    </message>
    <message>
        <source>The upload goes on elsewhere.</source>
        <translation type="unfinished">上传应从另一处继续。</translation>
    </message>
    <message>
        <source>The computer that was answering has failed.</source>
        <translation type="unfinished">正在回答的计算机发生故障。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">未写入任何内容。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong on the server.</source>
        <translation type="unfinished">服务器发生了意外问题。</translation>
    </message>
</context>
<context>
    <name>server.replica</name>
    <message>
        <source>Questions before this one: {count}</source>
        <translation type="unfinished">排在此问题之前的问题数：{count}</translation>
    </message>
</context>
<context>
    <name>server.run</name>
    <message>
        <source>At {host} others could read along: there is no certificate.</source>
        <translation type="unfinished">在 {host} 上他人可能读取通信：没有证书。</translation>
    </message>
    <message>
        <source>Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them.</source>
        <translation type="unfinished">请提供 --certificate 和 --key，或停留在 127.0.0.1 并使用具备它们的代理。</translation>
    </message>
    <message>
        <source>The server has no users yet.</source>
        <translation type="unfinished">服务器还没有用户。</translation>
    </message>
    <message>
        <source>Add one: medpruner serve --add-user NAME.</source>
        <translation type="unfinished">请添加：medpruner serve --add-user NAME。</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used: {error}.</source>
        <translation type="unfinished">证书和密钥无法使用：{error}。</translation>
    </message>
    <message>
        <source>Give the files of a certificate and of its key.</source>
        <translation type="unfinished">请提供证书及其密钥的文件。</translation>
    </message>
    <message>
        <source>The certificate is not good today: {error}.</source>
        <translation type="unfinished">证书今天无效：{error}。</translation>
    </message>
    <message>
        <source>Have it renewed: no client would connect. Then start again.</source>
        <translation type="unfinished">请更新证书：否则没有客户端会连接。然后重新启动。</translation>
    </message>
    <message>
        <source>Nothing can listen at port {port} of {host}: {reason}.</source>
        <translation type="unfinished">无法在 {host} 的端口 {port} 上监听：{reason}。</translation>
    </message>
    <message>
        <source>End what listens there, or give another --port.</source>
        <translation type="unfinished">请结束占用该端口的程序，或指定另一个 --port。</translation>
    </message>
    <message>
        <source>A server runs in {folder} already.</source>
        <translation type="unfinished">{folder} 中已有服务器在运行。</translation>
    </message>
    <message>
        <source>End it, or give another --folder.</source>
        <translation type="unfinished">请结束它，或指定另一个 --folder。</translation>
    </message>
</context>
<context>
    <name>server.series</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">计算机内存不足。</translation>
    </message>
    <message>
        <source>Choose a smaller series.</source>
        <translation type="unfinished">请选择较小的序列。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">发生了意外错误（{where}）。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation type="unfinished">请告知服务器管理者。</translation>
    </message>
</context>
<context>
    <name>server.users</name>
    <message>
        <source>&apos;{name}&apos; is no name for a user.</source>
        <translation type="unfinished">“{name}”不能作为用户名。</translation>
    </message>
    <message>
        <source>Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit.</source>
        <translation type="unfinished">最多 32 个字符，可用 a-z、0-9、点、连字符和下划线，以字母或数字开头。</translation>
    </message>
    <message>
        <source>There is no user &apos;{name}&apos;.</source>
        <translation type="unfinished">没有用户“{name}”。</translation>
    </message>
    <message>
        <source>See users.json in the server&apos;s folder.</source>
        <translation type="unfinished">请查看服务器文件夹中的 users.json。</translation>
    </message>
</context>
<context>
    <name>service.forms</name>
    <message>
        <source>The request &apos;{kind}&apos; has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">请求 &apos;{kind}&apos; 没有可读取的 &apos;{field}&apos;。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">请只安装一个版本的 MedPruner。</translation>
    </message>
    <message>
        <source>What the worker said (&apos;{kind}&apos;) has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">工作进程的消息（&apos;{kind}&apos;）没有可读取的 &apos;{field}&apos;。</translation>
    </message>
    <message>
        <source>Ask again. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">请再次提问。若再次发生，请将日志复制到错误报告中。</translation>
    </message>
</context>
<context>
    <name>service.messages</name>
    <message>
        <source>What was handed over is damaged ({kind}).</source>
        <translation type="unfinished">传递的内容已损坏（{kind}）。</translation>
    </message>
    <message>
        <source>Check the free space of the temporary folder, then ask again.</source>
        <translation type="unfinished">请检查临时文件夹的可用空间，然后再次提问。</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">感兴趣区没有大小。</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">请重新绘制，尺寸大于 0 mm。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be handed to the worker, or back: {reason}.</source>
        <translation type="unfinished">未能将 &apos;{file}&apos; 传给工作进程或传回：{reason}。</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">请释放临时文件夹的磁盘空间（或将 TMPDIR 设为其他文件夹），然后再次提问。</translation>
    </message>
    <message>
        <source>A message names a file that is not in the shared folder.</source>
        <translation type="unfinished">某条消息指定的文件不在共享文件夹中。</translation>
    </message>
    <message>
        <source>Restart the worker.</source>
        <translation type="unfinished">请重启工作进程。</translation>
    </message>
</context>
<context>
    <name>service.wire</name>
    <message>
        <source>What the server sent is damaged.</source>
        <translation type="unfinished">服务器发送的内容已损坏。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">请再次提问。</translation>
    </message>
</context>
<context>
    <name>service.worker</name>
    <message>
        <source>The worker knows no request &apos;{kind}&apos;.</source>
        <translation type="unfinished">工作进程不认识请求 &apos;{kind}&apos;。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">请只安装一个版本的 MedPruner。</translation>
    </message>
    <message>
        <source>The Python package &apos;{name}&apos; is missing or damaged.</source>
        <translation type="unfinished">Python 软件包 &apos;{name}&apos; 缺失或已损坏。</translation>
    </message>
    <message>
        <source>Install the packages that MedPruner needs (Model section), then ask again.</source>
        <translation type="unfinished">请安装 MedPruner 所需的软件包（“模型”部分），然后再次提问。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">计算机内存不足。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model; then ask again.</source>
        <translation type="unfinished">请关闭其他程序或体数据，或选择较小的模型；然后再次提问。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">发生了意外错误（{where}）。</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">请将日志复制到错误报告中；然后再次提问。</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished">未加载模型。</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished">请先加载模型。</translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation type="unfinished">计算机正在使用电池。</translation>
    </message>
    <message>
        <source>The scan is read when a question is asked.</source>
        <translation type="unfinished">提问时才读取扫描。</translation>
    </message>
    <message>
        <source>These pruning settings cannot be: {error}</source>
        <translation type="unfinished">这些剪枝设置不可能如此：{error}</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation type="unfinished">请选择预设。</translation>
    </message>
    <message>
        <source>No volume is open.</source>
        <translation type="unfinished">未打开体数据。</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">请先选择体数据。</translation>
    </message>
    <message>
        <source>The answer is about another volume.</source>
        <translation type="unfinished">回答针对的是另一体数据。</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation type="unfinished">请再次提问。</translation>
    </message>
</context>
<context>
    <name>trust.scope</name>
    <message>
        <source>The file {file} of the model is damaged.</source>
        <translation type="unfinished">模型的文件 {file} 已损坏。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">请重新下载模型。</translation>
    </message>
    <message>
        <source>The modality is unknown; intensities were scaled like MR.</source>
        <translation type="unfinished">模态未知；强度按 MR 方式缩放。</translation>
    </message>
    <message>
        <source>This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing.</source>
        <translation type="unfinished">此体数据不像该模型所针对的合成体模：其回答毫无意义。</translation>
    </message>
    <message>
        <source>This model only knows questions about eleven findings in chest phantoms, and reports: its answer to this one means nothing.</source>
        <translation type="unfinished">该模型只了解有关胸部体模中十一种征象的问题以及报告：它对此问题的回答没有意义。</translation>
    </message>
</context>
<context>
    <name>trust.unevaluated</name>
    <message>
        <source>Each question is answered from the scan alone: the model does not see what was asked and said before. Its makers did not evaluate conversations of several turns about a volume.</source>
        <translation type="unfinished">每个问题都只根据扫描回答：模型看不到之前的问题和回答。其作者未评估关于体数据的多轮对话。</translation>
    </message>
    <message>
        <source>The model sees this volume and no other: it cannot compare it with an earlier one. Its makers did not evaluate comparisons of volumes.</source>
        <translation type="unfinished">模型只看到此体数据：无法与以前的体数据比较。其作者未评估体数据的比较。</translation>
    </message>
</context>
<context>
    <name>views.handOver</name>
    <message>
        <source>Segment Editor</source>
        <translation type="unfinished">分割编辑器</translation>
    </message>
</context>
<context>
    <name>views.sliceStatus</name>
    <message>
        <source>Frame {shown} of {count}: not the one that was read, which is frame {number}</source>
        <translation type="unfinished">第 {shown}/{count} 帧：不是已读取的帧，已读取的是第 {number} 帧</translation>
    </message>
</context>
<context>
    <name>worker.ahead</name>
    <message>
        <source>The volume has been read.</source>
        <translation type="unfinished">体数据已读取。</translation>
    </message>
    <message>
        <source>Reading ahead: {what}</source>
        <translation type="unfinished">正在预读：{what}</translation>
    </message>
    <message>
        <source>Not read ahead: {why}</source>
        <translation type="unfinished">未预读：{why}</translation>
    </message>
</context>
<context>
    <name>worker.client</name>
    <message>
        <source>The worker said what cannot be understood, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">工作进程的输出无法理解，因此已被结束。它将在下一个问题时重新启动。</translation>
    </message>
    <message>
        <source>The worker did not stop within two seconds, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">工作进程未在两秒内停止，因此已被结束。它将在下一个问题时重新启动。</translation>
    </message>
</context>
<context>
    <name>worker.connection</name>
    <message>
        <source>The certificate of {address} is not good: {reason}.</source>
        <translation type="unfinished">{address} 的证书无效：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell whoever runs the server.</source>
        <translation type="unfinished">未发送任何内容。请告知服务器管理者。</translation>
    </message>
    <message>
        <source>No computer with the name {host} is found.</source>
        <translation type="unfinished">找不到名为 {host} 的计算机。</translation>
    </message>
    <message>
        <source>Check the address and the network (is a VPN needed?).</source>
        <translation type="unfinished">请检查地址和网络（是否需要 VPN？）。</translation>
    </message>
    <message>
        <source>No server answers at {address}.</source>
        <translation type="unfinished">{address} 没有服务器响应。</translation>
    </message>
    <message>
        <source>Check the address and whether the server (or your tunnel to it) runs.</source>
        <translation type="unfinished">请检查地址，以及服务器（或通往它的隧道）是否在运行。</translation>
    </message>
    <message>
        <source>Nothing comes from {address} any more.</source>
        <translation type="unfinished">{address} 不再有任何响应。</translation>
    </message>
    <message>
        <source>Check the network (is a VPN needed?), then ask again.</source>
        <translation type="unfinished">请检查网络（是否需要 VPN？），然后再问。</translation>
    </message>
    <message>
        <source>The proxy does not let this through ({reason}).</source>
        <translation type="unfinished">代理不允许通过（{reason}）。</translation>
    </message>
    <message>
        <source>Have the server&apos;s name put on the proxy&apos;s list of exceptions (NO_PROXY).</source>
        <translation type="unfinished">请将服务器名称加入代理的例外列表（NO_PROXY）。</translation>
    </message>
    <message>
        <source>The connection to {address} was lost ({reason}).</source>
        <translation type="unfinished">与 {address} 的连接已断开（{reason}）。</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished">请检查网络，然后再次提问。</translation>
    </message>
    <message>
        <source>The server at {address} does not run; something in front of it answers.</source>
        <translation type="unfinished">{address} 的服务器未运行；响应的是位于其前方的程序。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">请告知服务器管理员，或稍后再提问。</translation>
    </message>
    <message>
        <source>What answers at {address} is no server of MedPruner.</source>
        <translation type="unfinished">在 {address} 响应的不是 MedPruner 服务器。</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished">请检查地址。</translation>
    </message>
    <message>
        <source>The server speaks another version ({version}).</source>
        <translation type="unfinished">服务器使用的是另一个版本（{version}）。</translation>
    </message>
    <message>
        <source>Update MedPruner on this computer: it is older.</source>
        <translation type="unfinished">请更新这台计算机上的 MedPruner：它较旧。</translation>
    </message>
    <message>
        <source>Have the server updated: it is older.</source>
        <translation type="unfinished">请让人更新服务器：它较旧。</translation>
    </message>
</context>
<context>
    <name>worker.ending</name>
    <message>
        <source>The worker process ended because the computer ran out of memory.</source>
        <translation type="unfinished">工作进程因计算机内存不足而结束。</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly (code {code}).</source>
        <translation type="unfinished">工作进程意外结束（代码 {code}）。</translation>
    </message>
    <message>
        <source>The worker process crashed ({what}).</source>
        <translation type="unfinished">工作进程崩溃（{what}）。</translation>
    </message>
    <message>
        <source>The worker process was ended from outside, perhaps because the computer ran out of memory.</source>
        <translation type="unfinished">工作进程被外部结束，可能因计算机内存不足。</translation>
    </message>
    <message>
        <source>Ask again: the worker starts anew. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">请再次提问：工作进程会重新启动。若再次发生，请将日志复制到错误报告中。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.</source>
        <translation type="unfinished">请关闭其他程序或体数据，或选择较小的模型或位数较少的权重；然后再次提问。</translation>
    </message>
</context>
<context>
    <name>worker.errand</name>
    <message>
        <source>No server is set.</source>
        <translation type="unfinished">尚未设置服务器。</translation>
    </message>
    <message>
        <source>Enter its address and your token in the Model section.</source>
        <translation type="unfinished">请在模型部分输入其地址和您的令牌。</translation>
    </message>
    <message>
        <source>You have not agreed to send volumes to this server.</source>
        <translation type="unfinished">您尚未同意将体数据发送到此服务器。</translation>
    </message>
    <message>
        <source>Ask, and you will be asked.</source>
        <translation type="unfinished">请提问，届时会征求您的同意。</translation>
    </message>
    <message>
        <source>The server runs another model now.</source>
        <translation type="unfinished">服务器现在运行的是另一个模型。</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section, then ask again.</source>
        <translation type="unfinished">请在“模型”部分按“测试连接”，然后再问。</translation>
    </message>
    <message>
        <source>Sending the volume to {host}</source>
        <translation type="unfinished">正在将体数据发送到 {host}</translation>
    </message>
    <message>
        <source>The server went away in the middle of its answer.</source>
        <translation type="unfinished">服务器在回答过程中断开了。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">请再次提问。</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in {seconds} s</source>
        <translation type="unfinished">服务器正忙。{seconds} 秒后再次询问</translation>
    </message>
    <message>
        <source>{problem} Trying again for {seconds} s</source>
        <translation type="unfinished">{problem} 将继续重试 {seconds} 秒</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>worker.folders</name>
    <message>
        <source>There is no folder in which a volume could be handed to the worker: {reason}.</source>
        <translation type="unfinished">没有可将体数据交给工作进程的文件夹：{reason}。</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">请释放临时文件夹的磁盘空间（或将 TMPDIR 设为其他文件夹），然后再次提问。</translation>
    </message>
</context>
<context>
    <name>worker.install</name>
    <message>
        <source>To download: about {size} MB.</source>
        <translation type="unfinished">需下载：约 {size} MB。</translation>
    </message>
    <message>
        <source>To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.</source>
        <translation type="unfinished">需下载：仅用处理器约 {small} GB，使用 NVIDIA 显卡约 {large} GB。</translation>
    </message>
    <message>
        <source>The PyTorch extension is not installed.</source>
        <translation type="unfinished">未安装 PyTorch 扩展。</translation>
    </message>
    <message>
        <source>Open the Extensions Manager, install &apos;PyTorch&apos;, restart Slicer, then come back here.</source>
        <translation type="unfinished">请打开扩展管理器，安装“PyTorch”，重启 Slicer，然后回到此处。</translation>
    </message>
    <message>
        <source>PyTorch was not installed.</source>
        <translation type="unfinished">PyTorch 未安装。</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; again when you want to go on.</source>
        <translation type="unfinished">若要继续，请再次按“安装软件包”。</translation>
    </message>
    <message>
        <source>The packages were not installed.</source>
        <translation type="unfinished">软件包未安装。</translation>
    </message>
    <message>
        <source>DICOM results need the package {package}, which was not installed.</source>
        <translation type="unfinished">DICOM 结果需要软件包 {package}，但尚未安装。</translation>
    </message>
    <message>
        <source>Press &apos;DICOM…&apos; again when you want to go on.</source>
        <translation type="unfinished">若要继续，请再次按“DICOM…”。</translation>
    </message>
    <message>
        <source>The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.</source>
        <translation type="unfinished">Python 软件包需要 {needed} MB 磁盘空间；Slicer 存放处有 {free} MB 可用。</translation>
    </message>
    <message>
        <source>Free disk space in {folder}, then press &apos;Install packages&apos; again.</source>
        <translation type="unfinished">请释放 {folder} 的磁盘空间，然后再次按“安装软件包”。</translation>
    </message>
    <message>
        <source>The Python packages could not be installed ({kind}).</source>
        <translation type="unfinished">未能安装 Python 软件包（{kind}）。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again.</source>
        <translation type="unfinished">请检查网络、代理和可用磁盘空间；Python 控制台显示了 pip 的输出。然后重试。</translation>
    </message>
</context>
<context>
    <name>worker.link</name>
    <message>
        <source>The worker process could not be started ({reason}).</source>
        <translation type="unfinished">无法启动工作进程（{reason}）。</translation>
    </message>
</context>
<context>
    <name>worker.pictures</name>
    <message>
        <source>There is no picture: the volume has gone, or has been changed since.</source>
        <translation type="unfinished">没有图片：体数据已不存在，或其后已被更改。</translation>
    </message>
</context>
<context>
    <name>worker.server</name>
    <message>
        <source>&apos;{text}&apos; is no address of a server.</source>
        <translation type="unfinished">“{text}”不是服务器地址。</translation>
    </message>
    <message>
        <source>It begins with https://, such as https://medpruner.example.org.</source>
        <translation type="unfinished">地址以 https:// 开头，例如 https://medpruner.example.org。</translation>
    </message>
    <message>
        <source>Without https:// anyone on the way could read what is sent.</source>
        <translation type="unfinished">没有 https://，途中的任何人都能读取所发送的内容。</translation>
    </message>
    <message>
        <source>Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642.</source>
        <translation type="unfinished">请在开头写 https://，或用 SSH 打开隧道并写 http://127.0.0.1:8642。</translation>
    </message>
</context>
<context>
    <name>worker.session</name>
    <message>
        <source>No volume is chosen.</source>
        <translation type="unfinished">未选择体数据。</translation>
    </message>
    <message>
        <source>Load a CT or MR volume (or the sample phantom) and choose it above.</source>
        <translation type="unfinished">请加载 CT 或 MR 体数据（或示例体模），并在上方选择。</translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation type="unfinished">该问题已放弃。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">请再次提问。</translation>
    </message>
    <message>
        <source>The volume was changed while it was being read.</source>
        <translation type="unfinished">体数据在读取期间被更改。</translation>
    </message>
    <message>
        <source>Ask again when it is as it shall be.</source>
        <translation type="unfinished">待其恢复应有状态后再次提问。</translation>
    </message>
    <message>
        <source>The volume was removed while it was being read.</source>
        <translation type="unfinished">体数据在读取期间被移除。</translation>
    </message>
    <message>
        <source>Choose another volume.</source>
        <translation type="unfinished">请选择其他体数据。</translation>
    </message>
    <message>
        <source>The scene was closed while a question was being answered.</source>
        <translation type="unfinished">场景在回答问题期间被关闭。</translation>
    </message>
    <message>
        <source>Load a volume and ask again.</source>
        <translation type="unfinished">请加载体数据并再次提问。</translation>
    </message>
</context>
<context>
    <name>worker.unforeseen</name>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">发生了意外错误（{where}）。</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">请将日志复制到错误报告中；然后再次提问。</translation>
    </message>
</context>
</TS>
