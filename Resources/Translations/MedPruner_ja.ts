<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en_US">
<context>
    <name>MedPruner</name>
    <message>
        <source>Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after redundant slices and tokens have been left out. Research software, not for clinical use.</source>
        <translation type="unfinished">CT または MR のボリュームについて普段の言葉で質問します。冗長なスライスとトークンを省いたうえで、3D 医用視覚言語モデルがこのコンピューター上で回答します。研究用ソフトウェアであり、臨床には使用できません。</translation>
    </message>
    <message>
        <source>The method: MedPruner, arXiv 2603.11625. This is an independent implementation.</source>
        <translation type="unfinished">手法：MedPruner、arXiv 2603.11625。これは独立した実装です。</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Python パッケージが不足しています：{names}。</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; in the Model section first, or have a server answer.</source>
        <translation type="unfinished">まず「モデル」欄の「パッケージをインストール」を押すか、サーバーに回答させてください。</translation>
    </message>
    <message>
        <source>Research software, not for clinical use. Answers can be wrong: never base a diagnosis or treatment on them.</source>
        <translation type="unfinished">研究用ソフトウェアであり、臨床には使用できません。回答は誤っていることがあります。診断や治療の根拠にしないでください。</translation>
    </message>
    <message>
        <source>MedPruner has not been validated for any medical purpose.</source>
        <translation type="unfinished">MedPruner はいかなる医療目的についても検証されていません。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished">ボリューム</translation>
    </message>
    <message>
        <source>Volume:</source>
        <translation type="unfinished">ボリューム：</translation>
    </message>
    <message>
        <source>The CT or MR volume that the questions are about.</source>
        <translation type="unfinished">質問の対象となる CT または MR のボリューム。</translation>
    </message>
    <message>
        <source>More about the volume</source>
        <translation type="unfinished">ボリュームの詳細</translation>
    </message>
    <message>
        <source>Only within:</source>
        <translation type="unfinished">範囲の限定：</translation>
    </message>
    <message>
        <source>Limit the question to a region of interest, to a segment, or to the surroundings of a point. None: the whole volume.</source>
        <translation type="unfinished">質問を関心領域、セグメント、または点の周囲に限定します。なし：ボリューム全体。</translation>
    </message>
    <message>
        <source>Only within</source>
        <translation type="unfinished">範囲の限定</translation>
    </message>
    <message>
        <source>Segment:</source>
        <translation type="unfinished">セグメント：</translation>
    </message>
    <message>
        <source>Which segment of the segmentation.</source>
        <translation type="unfinished">セグメンテーションのどのセグメントか。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished">セグメント</translation>
    </message>
    <message>
        <source>Around it:</source>
        <translation type="unfinished">周囲：</translation>
    </message>
    <message>
        <source>Side of the cube around the first point of the list that is read.</source>
        <translation type="unfinished">リストの最初の点の周りで読む立方体の一辺。</translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"> mm</translation>
    </message>
    <message>
        <source>Side of the cube around the point</source>
        <translation type="unfinished">点の周りの立方体の一辺</translation>
    </message>
    <message>
        <source>Frame:</source>
        <translation type="unfinished">フレーム：</translation>
    </message>
    <message>
        <source>Which frame of the sequence is shown and asked about.</source>
        <translation type="unfinished">シーケンスのどのフレームを表示し、質問するか。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished">フレーム</translation>
    </message>
    <message>
        <source>Read slices:</source>
        <translation type="unfinished">スライスの読み方：</translation>
    </message>
    <message>
        <source>The plane in which the model reads the volume.</source>
        <translation type="unfinished">モデルがボリュームを読む断面。</translation>
    </message>
    <message>
        <source>Plane in which slices are read</source>
        <translation type="unfinished">スライスを読む断面</translation>
    </message>
    <message>
        <source>Values are:</source>
        <translation type="unfinished">値の種類：</translation>
    </message>
    <message>
        <source>CT is windowed in Hounsfield units, MR is scaled to its own range. Change this when the guess is wrong.</source>
        <translation type="unfinished">CT はハンスフィールド単位でウィンドウ処理し、MR はその値域に合わせます。推定が誤っているときに変更してください。</translation>
    </message>
    <message>
        <source>What the values are</source>
        <translation type="unfinished">値の種類</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished">質問と回答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">質問</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">レポート</translation>
    </message>
    <message>
        <source>Findings and impression, with regard to what is typed above and in its language.</source>
        <translation type="unfinished">所見と印象。上に入力した内容を踏まえ、その言語で書きます。</translation>
    </message>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">レポートで取り上げる項目：テンプレートを選ぶか、自分で書いてください。</translation>
    </message>
    <message>
        <source>Template for the report</source>
        <translation type="unfinished">レポートのテンプレート</translation>
    </message>
    <message>
        <source>Questions that suit this kind of volume; choosing one puts it into the box above.</source>
        <translation type="unfinished">この種類のボリュームに合う質問。選ぶと上の欄に入ります。</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation type="unfinished">質問の候補</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">状態</translation>
    </message>
    <message>
        <source>What is being done, how long it still takes, and what to do next.</source>
        <translation type="unfinished">いま何をしているか、あとどれくらいかかるか、次に何をするか。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">進捗</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">次の手順</translation>
    </message>
    <message>
        <source>The next thing to do before a question can be asked.</source>
        <translation type="unfinished">質問できるようになるまでに次にすること。</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">サーバーのみ</translation>
    </message>
    <message>
        <source>The other way to go on. It can be changed later: &apos;Answered by&apos; in the Model section.</source>
        <translation type="unfinished">もう一つの進み方です。あとで「モデル」欄の「回答元」で変更できます。</translation>
    </message>
    <message>
        <source>Questions and answers, newest last. Click a word of an answer, or move the cursor onto it, to see where it looked.</source>
        <translation type="unfinished">質問と回答（新しいものが最後）。回答の語をクリックするか、カーソルを合わせると、どこを見たかが分かります。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">根拠</translation>
    </message>
    <message>
        <source>The volume does not show any more what the answer is about.</source>
        <translation type="unfinished">ボリュームは、回答の対象となったものをもう表示していません。</translation>
    </message>
    <message>
        <source>Show the frame that was read</source>
        <translation type="unfinished">読み取ったフレームを表示</translation>
    </message>
    <message>
        <source>Show the frame of the sequence again that the answer is about.</source>
        <translation type="unfinished">回答の対象となったシーケンスのフレームを再び表示します。</translation>
    </message>
    <message>
        <source>Where the attention of the answer was highest. It is where the computation looked, which need not be why it answered so.</source>
        <translation type="unfinished">回答の注意が最も高かった場所。計算が見た場所であり、そう答えた理由とは限りません。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished">編集…</translation>
    </message>
    <message>
        <source>Make a report of this answer. The model&apos;s own words stay beside yours, in the scene and in what is exported.</source>
        <translation type="unfinished">この回答からレポートを作ります。モデル自身の文は、シーンにもエクスポートにも、あなたの文と並んで残ります。</translation>
    </message>
    <message>
        <source>Segment…</source>
        <translation type="unfinished">セグメント化…</translation>
    </message>
    <message>
        <source>Mark the hottest place with a point and a box, and open a module that segments there.</source>
        <translation type="unfinished">最も熱い場所を点と直方体で示し、そこをセグメント化するモジュールを開きます。</translation>
    </message>
    <message>
        <source>Where the whole answer looked, or the word of it that was chosen.</source>
        <translation type="unfinished">回答全体、または選んだ語が見た場所。</translation>
    </message>
    <message>
        <source>Attention:</source>
        <translation type="unfinished">注意：</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished">ヒートマップ</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished">ヒートマップの不透明度</translation>
    </message>
    <message>
        <source>Threshold of the heatmap</source>
        <translation type="unfinished">ヒートマップのしきい値</translation>
    </message>
    <message>
        <source>Mark what was read</source>
        <translation type="unfinished">読んだ部分に印を付ける</translation>
    </message>
    <message>
        <source>Slices of the answer</source>
        <translation type="unfinished">回答のスライス</translation>
    </message>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">この回答を除く</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">モデル</translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation type="unfinished">回答元:</translation>
    </message>
    <message>
        <source>What the model runs on: this computer, or a server that many share.</source>
        <translation type="unfinished">モデルが動く場所: このコンピューター、または多くの人が共有するサーバー。</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished">回答元</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished">アドレス:</translation>
    </message>
    <message>
        <source>Of the server, as whoever runs it has told you. It begins with https://.</source>
        <translation type="unfinished">サーバーの管理者から知らされたアドレス。https:// で始まります。</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished">サーバーのアドレス</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished">トークン:</translation>
    </message>
    <message>
        <source>What the server knows you by. It is not stored: enter it again when Slicer is started again.</source>
        <translation type="unfinished">サーバーがあなたを識別するためのものです。保存されません。Slicer を再起動したらもう一度入力してください。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished">トークン</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">接続をテスト</translation>
    </message>
    <message>
        <source>See whether the server can be reached and knows your token.</source>
        <translation type="unfinished">サーバーに接続でき、トークンが認識されるかを確かめます。</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished">モデル：</translation>
    </message>
    <message>
        <source>The vision-language model that answers. It runs on this computer.</source>
        <translation type="unfinished">回答する視覚言語モデル。このコンピューター上で動作します。</translation>
    </message>
    <message>
        <source>Size, licence and purpose of the chosen model.</source>
        <translation type="unfinished">選んだモデルの大きさ、ライセンス、用途。</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation type="unfinished">デバイス：</translation>
    </message>
    <message>
        <source>Where the model computes, with its free memory.</source>
        <translation type="unfinished">モデルが計算する場所と、その空きメモリ。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished">デバイス</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished">精度：</translation>
    </message>
    <message>
        <source>How exactly the weights of the language model are kept. Rounded ones take less memory; answers can differ a little.</source>
        <translation type="unfinished">言語モデルの重みをどの精度で保持するか。丸めるとメモリは減りますが、回答が少し変わることがあります。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished">精度</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation type="unfinished">先読み</translation>
    </message>
    <message>
        <source>Read the chosen volume before you ask, while nothing else is to be done: the answer then comes at once. Not on battery.</source>
        <translation type="unfinished">質問の前、ほかにすることがない間に、選んだボリュームを読みます。回答はすぐに得られます。バッテリー駆動中は読みません。</translation>
    </message>
    <message>
        <source>Whether the chosen model can answer now, and what is missing if not.</source>
        <translation type="unfinished">選んだモデルがいま回答できるか、できないなら何が不足しているか。</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">パッケージをインストール…</translation>
    </message>
    <message>
        <source>Install the Python packages that models need, after asking you.</source>
        <translation type="unfinished">確認のうえ、モデルに必要な Python パッケージをインストールします。</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">ダウンロード…</translation>
    </message>
    <message>
        <source>Download the weights of the chosen model, after showing size and licence. An interrupted download goes on where it stopped.</source>
        <translation type="unfinished">大きさとライセンスを示したうえで、選んだモデルの重みをダウンロードします。中断したダウンロードは続きから再開します。</translation>
    </message>
    <message>
        <source>Use folder…</source>
        <translation type="unfinished">フォルダーを使用…</translation>
    </message>
    <message>
        <source>Use a model that lies in a folder on this computer (safetensors).</source>
        <translation type="unfinished">このコンピューターのフォルダーにあるモデル（safetensors）を使います。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished">保存場所</translation>
    </message>
    <message>
        <source>Folder for downloaded models, shared by all Slicer versions. Empty: the usual folder of the Hugging Face hub.</source>
        <translation type="unfinished">ダウンロードしたモデルのフォルダー。すべての Slicer で共用します。空欄：Hugging Face hub の標準フォルダー。</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished">オフラインで作業</translation>
    </message>
    <message>
        <source>When checked, the network is never touched: nothing is downloaded, not even when asked for.</source>
        <translation type="unfinished">チェックすると、ネットワークを一切使いません。求められてもダウンロードしません。</translation>
    </message>
    <message>
        <source>Free the disk space that the chosen model takes. It can be downloaded again.</source>
        <translation type="unfinished">選んだモデルが占めるディスク領域を空けます。再びダウンロードできます。</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished">プルーニング</translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation type="unfinished">プリセット：</translation>
    </message>
    <message>
        <source>How much of the scan is left out before the model reads it. &apos;Everything&apos; reads the whole scan: slower, and needs more memory.</source>
        <translation type="unfinished">モデルが読む前に検査画像をどれだけ省くか。「すべて」は全体を読みます。遅くなり、より多くのメモリが必要です。</translation>
    </message>
    <message>
        <source>The volume from one end to the other. Green: slices that would be read; grey: dropped.</source>
        <translation type="unfinished">ボリュームの端から端まで。緑：読むスライス、灰色：省くスライス。</translation>
    </message>
    <message>
        <source>How many slices stage 1 would keep with these settings.</source>
        <translation type="unfinished">この設定で段階 1 が残すスライスの数。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished">会話</translation>
    </message>
    <message>
        <source>Answers appear here.</source>
        <translation type="unfinished">ここに回答が表示されます。</translation>
    </message>
    <message>
        <source>Ask about the volume (Ctrl+Enter asks)</source>
        <translation type="unfinished">ボリュームについて質問してください（Ctrl+Enter で質問）</translation>
    </message>
    <message>
        <source>Your question. Ctrl+Enter asks it.</source>
        <translation type="unfinished">質問文。Ctrl+Enter で質問します。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">質問する</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">選んだボリュームについて質問します（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Check without pruning</source>
        <translation type="unfinished">プルーニングなしで確認</translation>
    </message>
    <message>
        <source>Ask the last question again with the whole scan read, to compare the answers. Takes longer.</source>
        <translation type="unfinished">検査画像全体を読んで直前の質問をもう一度行い、回答を比べます。時間がかかります。</translation>
    </message>
    <message>
        <source>How far the present stage is.</source>
        <translation type="unfinished">現在の段階の進み具合。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">コピー</translation>
    </message>
    <message>
        <source>Copy the conversation as text.</source>
        <translation type="unfinished">会話をテキストとしてコピーします。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">エクスポート…</translation>
    </message>
    <message>
        <source>Save the conversation with pictures, settings and sources: HTML, PDF or text.</source>
        <translation type="unfinished">画像、設定、出典とともに会話を保存します：HTML、PDF、テキスト。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">消去</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">会話を空にします。シーンのノードは残ります。</translation>
    </message>
    <message>
        <source>How much of the scan was read, how long it took and how sure the model was.</source>
        <translation type="unfinished">検査画像をどれだけ読んだか、どれだけ時間がかかったか、モデルの確信度。</translation>
    </message>
    <message>
        <source>Markers and outlines of the slices in the slice and 3D views.</source>
        <translation type="unfinished">スライスビューと 3D ビューでのスライスの印と輪郭。</translation>
    </message>
    <message>
        <source>Which attention map lies over the volume in the slice views.</source>
        <translation type="unfinished">スライスビューでボリュームに重ねる注意マップ。</translation>
    </message>
    <message>
        <source>Opacity:</source>
        <translation type="unfinished">不透明度：</translation>
    </message>
    <message>
        <source>How much of the heatmap covers the volume.</source>
        <translation type="unfinished">ヒートマップがボリュームを覆う度合い。</translation>
    </message>
    <message>
        <source>Threshold:</source>
        <translation type="unfinished">しきい値：</translation>
    </message>
    <message>
        <source>How much of the heatmap&apos;s colour scale stays transparent, from its lower end.</source>
        <translation type="unfinished">ヒートマップの色の範囲のうち、下端から透明のままにする割合。</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished">回答全体</translation>
    </message>
    <message>
        <source>Show where the whole answer looked, and no longer a single word of it.</source>
        <translation type="unfinished">一つの語ではなく、回答全体が見た場所を示します。</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation type="unfinished">根拠を表示</translation>
    </message>
    <message>
        <source>Arrange all views around the hottest place: slices through it, heat over the volume, both together in 3D.</source>
        <translation type="unfinished">最も熱い場所を中心にすべてのビューを並べます：そこを通るスライス、ボリューム上の熱、両方を合わせた 3D。</translation>
    </message>
    <message>
        <source>Restore views</source>
        <translation type="unfinished">ビューを元に戻す</translation>
    </message>
    <message>
        <source>Give back what the views showed before: layout, slices, layers, volume rendering and the 3D camera.</source>
        <translation type="unfinished">以前の表示に戻します：レイアウト、スライス、レイヤー、ボリュームレンダリング、3D カメラ。</translation>
    </message>
    <message>
        <source>Maximum intensity in 3D</source>
        <translation type="unfinished">3D で最大値投影</translation>
    </message>
    <message>
        <source>While evidence is shown: in 3D only the brightest along each line of sight, in place of see-through anatomy.</source>
        <translation type="unfinished">根拠の表示中：3D では透けた解剖構造の代わりに、各視線上で最も明るいものだけを表示します。</translation>
    </message>
    <message>
        <source>One row for each slice; a click shows it in the views.</source>
        <translation type="unfinished">スライスごとに 1 行。クリックするとビューに表示されます。</translation>
    </message>
    <message>
        <source>Show plot</source>
        <translation type="unfinished">グラフを表示</translation>
    </message>
    <message>
        <source>Plot distance, tokens and attention over the position; a click on a point shows that slice in the views.</source>
        <translation type="unfinished">位置に対する距離、トークン、注意を描きます。点をクリックするとそのスライスがビューに表示されます。</translation>
    </message>
    <message>
        <source>DICOM…</source>
        <translation type="unfinished">DICOM…</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">ヒートマップ、読んだ部分、回答を、元画像を参照する DICOM オブジェクトとして書き出します。</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">ここに示した回答の印、ヒートマップ、表、グラフ、テキストを除きます。</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished">フォルダー：</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation type="unfinished">モデルのフォルダー</translation>
    </message>
    <message>
        <source>Remove from disk…</source>
        <translation type="unfinished">ディスクから削除…</translation>
    </message>
    <message>
        <source>Pruning preset</source>
        <translation type="unfinished">プルーニングのプリセット</translation>
    </message>
    <message>
        <source>Slices:</source>
        <translation type="unfinished">スライス：</translation>
    </message>
    <message>
        <source>Stage 1 (γ): a slice is dropped when it differs from the last slice kept by less than this. Higher: fewer slices.</source>
        <translation type="unfinished">段階 1（γ）：直前に残したスライスとの差がこの値より小さいスライスは省かれます。大きいほどスライスが減ります。</translation>
    </message>
    <message>
        <source>Slices, gamma</source>
        <translation type="unfinished">スライス、ガンマ</translation>
    </message>
    <message>
        <source>Tokens:</source>
        <translation type="unfinished">トークン：</translation>
    </message>
    <message>
        <source>Stage 2 (τ): of each slice, the most attended tokens that together reach this share are kept. Lower: fewer tokens.</source>
        <translation type="unfinished">段階 2（τ）：各スライスで注意の高いトークンを、合計がこの割合に達するまで残します。小さいほどトークンが減ります。</translation>
    </message>
    <message>
        <source>Tokens, tau</source>
        <translation type="unfinished">トークン、タウ</translation>
    </message>
    <message>
        <source>The lower, posterior or left end of the volume.</source>
        <translation type="unfinished">ボリュームの下端、後端または左端。</translation>
    </message>
    <message>
        <source>The upper, anterior or right end of the volume.</source>
        <translation type="unfinished">ボリュームの上端、前端または右端。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished">ログ</translation>
    </message>
    <message>
        <source>What the worker process said. Holds no patient data.</source>
        <translation type="unfinished">ワーカープロセスの出力。患者データは含みません。</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation type="unfinished">不具合報告用にコピー</translation>
    </message>
    <message>
        <source>Copy versions, devices, settings and the log. Holds no patient data, no questions and no answers.</source>
        <translation type="unfinished">バージョン、デバイス、設定、ログをコピーします。患者データ、質問、回答は含みません。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLib.parameters</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished">軸位断</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished">冠状断</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished">矢状断</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished">撮影どおり</translation>
    </message>
    <message>
        <source>As published (strongest)</source>
        <translation type="unfinished">論文どおり（最も強い）</translation>
    </message>
    <message>
        <source>By attention mass</source>
        <translation type="unfinished">注意の総量による</translation>
    </message>
    <message>
        <source>Clinical (folded)</source>
        <translation type="unfinished">臨床（スライスをまとめる）</translation>
    </message>
    <message>
        <source>Fast (folded further)</source>
        <translation type="unfinished">高速（さらにまとめる）</translation>
    </message>
    <message>
        <source>Everything (no pruning)</source>
        <translation type="unfinished">すべて（プルーニングなし）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">回答</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished">エンコーダー</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished">なし</translation>
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
        <translation type="unfinished">臨床には使用できません。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.atomic</name>
    <message>
        <source>{file} is a folder.</source>
        <translation type="unfinished">{file} はフォルダーです。</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished">ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished">{file} に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished">書き込み権限のある既存のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} に書き込めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">ディスクの空き容量を確認してください。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.crew</name>
    <message>
        <source>Another run is writing to &apos;{folder}&apos;.</source>
        <translation type="unfinished">別の実行が「{folder}」に書き込んでいます。</translation>
    </message>
    <message>
        <source>Wait for it, or give another --out.</source>
        <translation type="unfinished">終わるのを待つか、別の --out を指定してください。</translation>
    </message>
    <message>
        <source>A worker ended suddenly, perhaps for lack of memory.</source>
        <translation type="unfinished">ワーカーが突然終了しました。メモリ不足かもしれません。</translation>
    </message>
    <message>
        <source>Run the same again with fewer workers: it goes on where it was.</source>
        <translation type="unfinished">ワーカーを減らして再実行してください。続きから始まります。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.engine</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished">モデルを読み込んでいます</translation>
    </message>
    <message>
        <source>{title} is ready on {type}</source>
        <translation type="unfinished">{title} が {type} で準備できました</translation>
    </message>
    <message>
        <source>Looking at the slices</source>
        <translation type="unfinished">スライスを見ています</translation>
    </message>
    <message>
        <source>Cutting images</source>
        <translation type="unfinished">画像を切り出しています</translation>
    </message>
    <message>
        <source>Looking for redundant slices</source>
        <translation type="unfinished">冗長なスライスを探しています</translation>
    </message>
    <message>
        <source>Reading {count} images</source>
        <translation type="unfinished">{count} 枚の画像を読んでいます</translation>
    </message>
    <message>
        <source>Read {done} of {count} images</source>
        <translation type="unfinished">{count} 枚中 {done} 枚の画像を読みました</translation>
    </message>
    <message>
        <source>The model&apos;s encoder gives no finite numbers.</source>
        <translation type="unfinished">モデルのエンコーダーが有限の数値を返しません。</translation>
    </message>
    <message>
        <source>Its files are damaged: download the model again.</source>
        <translation type="unfinished">ファイルが破損しています。モデルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Choosing visual tokens</source>
        <translation type="unfinished">視覚トークンを選んでいます</translation>
    </message>
    <message>
        <source>Handing {kept} visual tokens to the language model</source>
        <translation type="unfinished">{kept} 個の視覚トークンを言語モデルに渡しています</translation>
    </message>
    <message>
        <source>The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.</source>
        <translation type="unfinished">プロンプトは {prompt:,} トークンになります。{title} が読めるのは回答を含めて {limit:,} です。</translation>
    </message>
    <message>
        <source>About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.</source>
        <translation type="unfinished">{count} 枚のうち約 {slices_fit} 枚が収まります。質問を領域に限定するか、プルーニングを強めてください。</translation>
    </message>
    <message>
        <source>Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.</source>
        <translation type="unfinished">スライスを最大 {thickest:.0f} mm の画像にまとめました：{read} 枚。{wanted} 枚あればより多くが分かります。</translation>
    </message>
    <message>
        <source>{kept} visual tokens were read, where {wanted} would tell more.</source>
        <translation type="unfinished">{kept} 個の視覚トークンを読みました。{wanted} 個あればより多くが分かります。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">中止しました。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">何も書き込んでいません。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.journal</name>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished">{file} に書き込めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space, and run the same again: it goes on where it was.</source>
        <translation type="unfinished">ディスクの空き容量を確認し、同じものをもう一度実行してください。続きから再開します。</translation>
    </message>
    <message>
        <source>Line {number} of &apos;{file}&apos; is damaged.</source>
        <translation type="unfinished">&apos;{file}&apos; の {number} 行目が破損しています。</translation>
    </message>
    <message>
        <source>Remove the line and run the same again: it asks that question anew.</source>
        <translation type="unfinished">その行を削除し、同じものをもう一度実行してください。その質問はもう一度行われます。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.question</name>
    <message>
        <source>Describe the main findings of this CT.</source>
        <translation type="unfinished">この CT の主な所見を述べてください。</translation>
    </message>
    <message>
        <source>Is there a lung nodule, and on which slice is it seen best?</source>
        <translation type="unfinished">肺結節はありますか。どのスライスで最もよく見えますか。</translation>
    </message>
    <message>
        <source>Is there free fluid?</source>
        <translation type="unfinished">遊離液はありますか。</translation>
    </message>
    <message>
        <source>Is there a fracture?</source>
        <translation type="unfinished">骨折はありますか。</translation>
    </message>
    <message>
        <source>Describe the main findings of this MR.</source>
        <translation type="unfinished">この MR の主な所見を述べてください。</translation>
    </message>
    <message>
        <source>Is there a mass, and on which side?</source>
        <translation type="unfinished">腫瘤はありますか。どちら側ですか。</translation>
    </message>
    <message>
        <source>Is the midline shifted?</source>
        <translation type="unfinished">正中偏位はありますか。</translation>
    </message>
    <message>
        <source>Describe what this volume shows.</source>
        <translation type="unfinished">このボリュームに写っているものを述べてください。</translation>
    </message>
    <message>
        <source>Write a report.</source>
        <translation type="unfinished">レポートを書いてください。</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished">質問が空です。</translation>
    </message>
    <message>
        <source>Type a question about the volume.</source>
        <translation type="unfinished">ボリュームについての質問を入力してください。</translation>
    </message>
    <message>
        <source>The question has {count:,} characters.</source>
        <translation type="unfinished">質問は {count:,} 文字あります。</translation>
    </message>
    <message>
        <source>Shorten it to at most {most:,}.</source>
        <translation type="unfinished">{most:,} 文字以内に短くしてください。</translation>
    </message>
</context>
<context>
    <name>MedPrunerLogic.scan</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished">回答しています</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished">回答しました</translation>
    </message>
</context>
<context>
    <name>adapters.hulumed</name>
    <message>
        <source>its projector is &apos;{projector}&apos;, not mlp2x_gelu</source>
        <translation type="unfinished">プロジェクターが mlp2x_gelu ではなく &apos;{projector}&apos; です</translation>
    </message>
</context>
<context>
    <name>adapters.loading</name>
    <message>
        <source>The model reads {size} px images, its card says {card_size} px.</source>
        <translation type="unfinished">モデルは {size} px の画像を読みますが、カードには {card_size} px とあります。</translation>
    </message>
    <message>
        <source>Use the card&apos;s own weights.</source>
        <translation type="unfinished">カードに対応する重みを使ってください。</translation>
    </message>
    <message>
        <source>its tokenizer and its configuration disagree about {token}</source>
        <translation type="unfinished">トークナイザーと構成が {token} について食い違っています</translation>
    </message>
    <message>
        <source>it has no chat template</source>
        <translation type="unfinished">チャットテンプレートがありません</translation>
    </message>
    <message>
        <source>{count} weights are missing, {name} among them</source>
        <translation type="unfinished">{count} 個の重みが不足しています（{name} など）</translation>
    </message>
    <message>
        <source>{count} weights have no place in {model}, {name} among them</source>
        <translation type="unfinished">{count} 個の重みが {model} に当てはまりません（{name} など）</translation>
    </message>
    <message>
        <source>its configuration wants {wanted:,} weights, its files hold {found:,}</source>
        <translation type="unfinished">構成は {wanted:,} 個の重みを求めていますが、ファイルには {found:,} 個あります</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; could not be loaded: {error}</source>
        <translation type="unfinished">モデルフォルダー &apos;{folder}&apos; を読み込めませんでした：{error}</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">モデルをもう一度ダウンロードしてください。</translation>
    </message>
</context>
<context>
    <name>adapters.prompt</name>
    <message>
        <source>The model&apos;s chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.</source>
        <translation type="unfinished">モデルのチャットテンプレートは、{tokens} トークンの {slice_count} スライスに対して {found} 個の視覚トークンを並べます。</translation>
    </message>
    <message>
        <source>Its tokenizer files do not belong to its weights; load the folder that both were published in.</source>
        <translation type="unfinished">トークナイザーのファイルが重みと対応していません。両方が公開されたフォルダーを読み込んでください。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes no prompt ({kind}).</source>
        <translation type="unfinished">モデルのチャットテンプレートからプロンプトが作れません（{kind}）。</translation>
    </message>
    <message>
        <source>Its tokenizer files are damaged or not its own; load the folder that both were published in.</source>
        <translation type="unfinished">トークナイザーのファイルが破損しているか、別のものです。両方が公開されたフォルダーを読み込んでください。</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer joins the question with the slices before it.</source>
        <translation type="unfinished">モデルのトークナイザーが質問をその前のスライスとつなげてしまいます。</translation>
    </message>
    <message>
        <source>Rephrase its first word.</source>
        <translation type="unfinished">最初の語を言い換えてください。</translation>
    </message>
</context>
<context>
    <name>adapters.vision</name>
    <message>
        <source>The model&apos;s image processor would resize images of {size} px.</source>
        <translation type="unfinished">モデルの画像プロセッサーは {size} px の画像の大きさを変えてしまいます。</translation>
    </message>
    <message>
        <source>Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.</source>
        <translation type="unfinished">preprocessor_config.json の範囲内で {token_size} px の倍数を選んでください。</translation>
    </message>
</context>
<context>
    <name>catalogue.cache</name>
    <message>
        <source>The card of &apos;{model}&apos; names no folder and no revision of a repository.</source>
        <translation type="unfinished">&apos;{model}&apos; のカードにはフォルダーもリポジトリのリビジョンもありません。</translation>
    </message>
    <message>
        <source>Give the folder of the model.</source>
        <translation type="unfinished">モデルのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{title} is being downloaded.</source>
        <translation type="unfinished">{title} をダウンロード中です。</translation>
    </message>
    <message>
        <source>Cancel that download, or wait for its end.</source>
        <translation type="unfinished">そのダウンロードを中止するか、終わるのを待ってください。</translation>
    </message>
</context>
<context>
    <name>catalogue.cards</name>
    <message>
        <source>shows the method on chest phantoms, reports included; never for a patient</source>
        <translation type="unfinished">胸部ファントムで手法を示します(レポートを含む)。患者には決して使用しないでください</translation>
    </message>
    <message>
        <source>research on CT and MR volumes; not validated for clinical use</source>
        <translation type="unfinished">CT・MR ボリュームの研究用。臨床使用の検証はされていません</translation>
    </message>
    <message>
        <source>a general model, not trained for medicine; research only</source>
        <translation type="unfinished">汎用モデル。医療用に学習されていません。研究専用</translation>
    </message>
    <message>
        <source>research on medical images; not validated for clinical use</source>
        <translation type="unfinished">医用画像の研究用。臨床使用の検証はされていません</translation>
    </message>
    <message>
        <source>research on medical images and volumes; not validated for clinical use</source>
        <translation type="unfinished">医用画像とボリュームの研究用。臨床使用の検証はされていません</translation>
    </message>
</context>
<context>
    <name>catalogue.download</name>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download the model.</source>
        <translation type="unfinished">{licence_url} でお読みください。同意すると（--accept-licence）モデルをダウンロードできます。</translation>
    </message>
    <message>
        <source>Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.</source>
        <translation type="unfinished">{licence_url} でお読みください。同意すると（--accept-licence）{download_gb:.1f} GB をダウンロードできます。</translation>
    </message>
    <message>
        <source>The licence of {title} has not been accepted: {licence}.</source>
        <translation type="unfinished">{title} のライセンスに同意していません：{licence}。</translation>
    </message>
    <message>
        <source>{title} is on this machine</source>
        <translation type="unfinished">{title} はこのコンピューターにあります</translation>
    </message>
    <message>
        <source>{title} needs {size} more on the disk; {free} are free.</source>
        <translation type="unfinished">{title} にはディスクがあと {size} 必要です。空きは {free} です。</translation>
    </message>
    <message>
        <source>Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">空き容量を増やすか、--cache または MEDPRUNER_CACHE で別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Waiting for another download of {title}</source>
        <translation type="unfinished">{title} の別のダウンロードを待っています</translation>
    </message>
    <message>
        <source>Asking the hub for {title}</source>
        <translation type="unfinished">hub に {title} を問い合わせています</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)</source>
        <translation type="unfinished">{title} をダウンロードしています：{arrived:.1f}/{total:.1f} {unit}（接続が切れたため再試行中）</translation>
    </message>
    <message>
        <source>Downloading {title}: {arrived:.1f} of {total:.1f} {unit}</source>
        <translation type="unfinished">{title} をダウンロードしています：{arrived:.1f}/{total:.1f} {unit}</translation>
    </message>
    <message>
        <source>{title} was not downloaded by MedPruner.</source>
        <translation type="unfinished">{title} は MedPruner がダウンロードしたものではありません。</translation>
    </message>
    <message>
        <source>Remove its folder by hand, if it is yours.</source>
        <translation type="unfinished">ご自身のものであれば、フォルダーを手動で削除してください。</translation>
    </message>
    <message>
        <source>Some files of {title} cannot be removed.</source>
        <translation type="unfinished">{title} の一部のファイルを削除できません。</translation>
    </message>
    <message>
        <source>A program may be using them: close it and try again.</source>
        <translation type="unfinished">プログラムが使用中かもしれません。閉じてからもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>catalogue.find</name>
    <message>
        <source>unknown (see the model&apos;s own card)</source>
        <translation type="unfinished">不明（モデル自身のカードを参照）</translation>
    </message>
    <message>
        <source>given by the user as a folder</source>
        <translation type="unfinished">ユーザーがフォルダーとして指定</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;.</source>
        <translation type="unfinished">モデル &apos;{name}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">次から選んでください：{names}。またはダウンロード済みモデルのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The repository {repository} is none of those that MedPruner pins to a commit.</source>
        <translation type="unfinished">リポジトリ {repository} は MedPruner がコミットを固定しているものではありません。</translation>
    </message>
    <message>
        <source>Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository&apos;s page, under Files, History). Or choose one of: {names}; or give the folder of a downloaded model.</source>
        <translation type="unfinished">コミットを 40 桁すべて指定してください：{repository}@COMMIT（リポジトリのページの Files、History にあります）。または次から選んでください：{names}。またはダウンロード済みモデルのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>named by the user; not validated for anything</source>
        <translation type="unfinished">ユーザーが指定。何についても検証されていません</translation>
    </message>
    <message>
        <source>The weights of {title} are not on this machine.</source>
        <translation type="unfinished">{title} の重みはこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.</source>
        <translation type="unfinished">{title} の重み（{size:.1f} GB）のうち、このコンピューターにあるのはまだ {arrived} だけです。</translation>
    </message>
    <message>
        <source>The weights of {title} ({size:.1f} GB) are not on this machine.</source>
        <translation type="unfinished">{title} の重み（{size:.1f} GB）はこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` (or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">https://huggingface.co/{repository} で条件に同意し、`medpruner download {model}`（または `hf download {repository} --revision {revision}`）を実行してください。または --model FOLDER でコピーのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), or give the folder of a copy with --model FOLDER.</source>
        <translation type="unfinished">`medpruner download {model}`（または `hf download {repository} --revision {revision}`）を実行するか、--model FOLDER でコピーのフォルダーを指定してください。</translation>
    </message>
</context>
<context>
    <name>catalogue.folder</name>
    <message>
        <source>The model folder &apos;{folder}&apos; is an adapter, or asks for one (adapter_config.json).</source>
        <translation type="unfinished">モデルフォルダー &apos;{folder}&apos; はアダプターであるか、アダプターを必要とします（adapter_config.json）。</translation>
    </message>
    <message>
        <source>Merge the adapter into the model&apos;s own weights first, or remove the file if the weights are whole without it.</source>
        <translation type="unfinished">先にアダプターをモデルの重みに統合してください。重みがそれなしで完全なら、このファイルを取り除いてください。</translation>
    </message>
    <message>
        <source>The list of weight files in &apos;{folder}&apos; names what is none of its own.</source>
        <translation type="unfinished">&apos;{folder}&apos; の重みファイルの一覧に、属さないものがあります。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">モデルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; lacks {missing_count} of {count} weight files: {missing}.</source>
        <translation type="unfinished">モデルフォルダー &apos;{folder}&apos; には重みファイル {count} 個のうち {missing_count} 個がありません：{missing}。</translation>
    </message>
    <message>
        <source>Download the missing files (safetensors only; other weight formats are refused) and try again.</source>
        <translation type="unfinished">不足しているファイルをダウンロードして（safetensors のみ。他の形式は受け付けません）もう一度お試しください。</translation>
    </message>
    <message>
        <source>The weight file {shard} in &apos;{folder}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{folder}&apos; の重みファイル {shard} が破損しているか不完全です。</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished">もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The architecture &apos;{found}&apos; is not supported.</source>
        <translation type="unfinished">アーキテクチャ &apos;{found}&apos; には対応していません。</translation>
    </message>
    <message>
        <source>Supported: {names}.</source>
        <translation type="unfinished">対応：{names}。</translation>
    </message>
    <message>
        <source>The model folder &apos;{folder}&apos; has no {name}.</source>
        <translation type="unfinished">モデルフォルダー &apos;{folder}&apos; に {name} がありません。</translation>
    </message>
    <message>
        <source>Download the model again, all files of it.</source>
        <translation type="unfinished">モデルのすべてのファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file {file} of the model cannot be read.</source>
        <translation type="unfinished">モデルのファイル {file} を読めません。</translation>
    </message>
</context>
<context>
    <name>catalogue.hub</name>
    <message>
        <source>The download was cancelled.</source>
        <translation type="unfinished">ダウンロードを中止しました。</translation>
    </message>
    <message>
        <source>What has arrived is kept: downloading again goes on from there.</source>
        <translation type="unfinished">届いた分は残ります。再びダウンロードすると続きから始まります。</translation>
    </message>
    <message>
        <source>What answered is not the hub, though it has the hub&apos;s address.</source>
        <translation type="unfinished">応答したのは hub ではありません（アドレスは hub のものです）。</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again.</source>
        <translation type="unfinished">プロキシやネットワークのログインページが間にあるかもしれません。ブラウザーで hub を開いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The repository {repository} has no weights as safetensors.</source>
        <translation type="unfinished">リポジトリ {repository} に safetensors の重みがありません。</translation>
    </message>
    <message>
        <source>Other formats can carry code and are refused.</source>
        <translation type="unfinished">他の形式はプログラムを含みうるため受け付けません。</translation>
    </message>
    <message>
        <source>The hub does not say what the files of {repository} must contain.</source>
        <translation type="unfinished">{repository} のファイルの内容が何であるべきか、hub が示していません。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The file {file} of {title} arrived damaged ({damage}) and was thrown away.</source>
        <translation type="unfinished">{title} のファイル {file} は破損して届いたため（{damage}）破棄しました。</translation>
    </message>
    <message>
        <source>Download again.</source>
        <translation type="unfinished">もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>{size} bytes instead of {expected}</source>
        <translation type="unfinished">{expected} バイトのところ {size} バイト</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished">チェックサムが一致しません</translation>
    </message>
</context>
<context>
    <name>catalogue.hub_errors</name>
    <message>
        <source>Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded.</source>
        <translation type="unfinished">オフラインモード（HF_HUB_OFFLINE）のため、何もダウンロードしません。</translation>
    </message>
    <message>
        <source>Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model.</source>
        <translation type="unfinished">HF_HUB_OFFLINE と TRANSFORMERS_OFFLINE を解除するか、モデルのコピーのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The disk is full; {title} has arrived in part.</source>
        <translation type="unfinished">ディスクがいっぱいです。{title} は一部だけ届きました。</translation>
    </message>
    <message>
        <source>Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.</source>
        <translation type="unfinished">空き容量を増やして再びダウンロードしてください。続きから始まります。やめて一部を削除するには：medpruner forget {model}。</translation>
    </message>
    <message>
        <source>The disk of the folder for models cannot hold a file as large as those of {title}.</source>
        <translation type="unfinished">モデルのフォルダーのディスクには {title} ほど大きなファイルを置けません。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">--cache または MEDPRUNER_CACHE で別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder for models cannot be written.</source>
        <translation type="unfinished">モデルのフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Choose another one with --cache or MEDPRUNER_CACHE.</source>
        <translation type="unfinished">--cache または MEDPRUNER_CACHE で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The repository {repository} no longer has revision {revision}.</source>
        <translation type="unfinished">リポジトリ {repository} にリビジョン {revision} はもうありません。</translation>
    </message>
    <message>
        <source>Check the commit, or update MedPruner.</source>
        <translation type="unfinished">コミットを確認するか、MedPruner を更新してください。</translation>
    </message>
    <message>
        <source>A file of {repository} is no longer there.</source>
        <translation type="unfinished">{repository} のファイルがもうありません。</translation>
    </message>
    <message>
        <source>Try again later or update MedPruner.</source>
        <translation type="unfinished">後でもう一度試すか、MedPruner を更新してください。</translation>
    </message>
    <message>
        <source>The hub does not accept your access token.</source>
        <translation type="unfinished">hub があなたのアクセストークンを受け付けません。</translation>
    </message>
    <message>
        <source>It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`.</source>
        <translation type="unfinished">期限切れか取り消された可能性があります。HF_TOKEN に新しいものを設定するか、`hf auth login` を実行してください。</translation>
    </message>
    <message>
        <source>{title} is only for those who have accepted its terms at the hub, and no access token is set.</source>
        <translation type="unfinished">{title} は hub で条件に同意した人だけが使えますが、アクセストークンが設定されていません。</translation>
    </message>
    <message>
        <source>Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.</source>
        <translation type="unfinished">ログインして {page} で条件に同意し、HF_TOKEN を設定するか `hf auth login` を実行してから、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Your account at the hub has no access to {title}.</source>
        <translation type="unfinished">hub のあなたのアカウントは {title} を利用できません。</translation>
    </message>
    <message>
        <source>Accept the terms at {page} with the account of your access token. A fine-grained token also needs permission to read gated repositories.</source>
        <translation type="unfinished">アクセストークンのアカウントで {page} の条件に同意してください。細分化トークンには制限付きリポジトリの読み取り権限も必要です。</translation>
    </message>
    <message>
        <source>There is no repository {repository}, or it is private.</source>
        <translation type="unfinished">リポジトリ {repository} はないか、非公開です。</translation>
    </message>
    <message>
        <source>Look at {page}, or update MedPruner.</source>
        <translation type="unfinished">{page} を確認するか、MedPruner を更新してください。</translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests came from this network.</source>
        <translation type="unfinished">hub が待つよう求めています。このネットワークからの要求が多すぎます。</translation>
    </message>
    <message>
        <source>Download again in a few minutes.</source>
        <translation type="unfinished">数分後にもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The hub has a problem (HTTP status {status}).</source>
        <translation type="unfinished">hub に問題があります（HTTP ステータス {status}）。</translation>
    </message>
    <message>
        <source>Download again later: it goes on where it stopped.</source>
        <translation type="unfinished">後でもう一度ダウンロードしてください。続きから始まります。</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">信頼する証明書のファイルを読めません。</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.</source>
        <translation type="unfinished">REQUESTS_CA_BUNDLE、SSL_CERT_FILE、SSL_CERT_DIR を確認してください。</translation>
    </message>
    <message>
        <source>Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution&apos;s certificates and try again.</source>
        <translation type="unfinished">プロキシが通信を検査する場合は、REQUESTS_CA_BUNDLE に施設の証明書を設定して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted here.</source>
        <translation type="unfinished">ここでは hub の証明書が信頼されていません。</translation>
    </message>
    <message>
        <source>The proxy does not let the hub through.</source>
        <translation type="unfinished">プロキシが hub を通しません。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY with your IT department.</source>
        <translation type="unfinished">IT 部門とともに HTTPS_PROXY と NO_PROXY を確認してください。</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation type="unfinished">hub に接続できません。</translation>
    </message>
    <message>
        <source>Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. Without a network, give the folder of a copy of the model.</source>
        <translation type="unfinished">ネットワーク接続と HTTPS_PROXY を確認してから再びダウンロードしてください。続きから始まります。ネットワークがない場合は、モデルのコピーのフォルダーを指定してください。</translation>
    </message>
</context>
<context>
    <name>catalogue.soundness</name>
    <message>
        <source>Its configuration is nested too deeply, or too long.</source>
        <translation type="unfinished">構成の入れ子が深すぎるか、長すぎます。</translation>
    </message>
    <message>
        <source>Its configuration asks for an attention from elsewhere ({name}).</source>
        <translation type="unfinished">構成が外部の注意機構（{name}）を求めています。</translation>
    </message>
    <message>
        <source>Its configuration asks for a {kind} ({name}).</source>
        <translation type="unfinished">構成が {kind}（{name}）を求めています。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no finite number.</source>
        <translation type="unfinished">構成の &apos;{name}&apos; が有限の数値ではありません。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no number from 1 to {most}.</source>
        <translation type="unfinished">構成の &apos;{name}&apos; が 1 から {most} までの数値ではありません。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; in its configuration is no object.</source>
        <translation type="unfinished">構成の &apos;{name}&apos; がオブジェクトではありません。</translation>
    </message>
    <message>
        <source>Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.</source>
        <translation type="unfinished">作者が公開したままのモデルを選んでください：重みは safetensors で、ほかに取得や実行をするものがないこと。</translation>
    </message>
</context>
<context>
    <name>chest.draws</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">所見「{kind}」はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>A phantom cannot have {count} findings &apos;{kind}&apos;.</source>
        <translation type="unfinished">ファントムに所見「{kind}」を{count}個持たせることはできません。</translation>
    </message>
    <message>
        <source>Choose {most} at most.</source>
        <translation type="unfinished">最大{most}個にしてください。</translation>
    </message>
    <message>
        <source>There are two findings &apos;{kind}&apos; on one side.</source>
        <translation type="unfinished">同じ側に所見「{kind}」が2つあります。</translation>
    </message>
    <message>
        <source>Choose one for each side.</source>
        <translation type="unfinished">左右それぞれ1つにしてください。</translation>
    </message>
    <message>
        <source>There is no kernel &apos;{kernel}&apos;.</source>
        <translation type="unfinished">カーネル「{kernel}」はありません。</translation>
    </message>
    <message>
        <source>Choose soft or sharp.</source>
        <translation type="unfinished">soft か sharp を選んでください。</translation>
    </message>
    <message>
        <source>A chest of {slices} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">{matrix} x {matrix} のスライス{slices}枚の胸部は小さすぎます。</translation>
    </message>
    <message>
        <source>Take 2 slices, 32 pixels at least.</source>
        <translation type="unfinished">少なくともスライス2枚、32ピクセルにしてください。</translation>
    </message>
    <message>
        <source>Slices of {thickness:g} mm every {step:g} mm cannot be drawn.</source>
        <translation type="unfinished">間隔{step:g} mm、厚さ{thickness:g} mmのスライスは描けません。</translation>
    </message>
    <message>
        <source>Choose 0.3 to {thickest:g} mm.</source>
        <translation type="unfinished">0.3から{thickest:g} mmの間にしてください。</translation>
    </message>
</context>
<context>
    <name>chest.make</name>
    <message>
        <source>There is no &apos;{name}&apos; here.</source>
        <translation type="unfinished">ここに「{name}」はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>chest.wish</name>
    <message>
        <source>There is no finding &apos;{kind}&apos;.</source>
        <translation type="unfinished">所見「{kind}」はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>cli.ask</name>
    <message>
        <source>&apos;{name}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{name}&apos; は Slicer のバンドルではありません。</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">シーンには .mrb で終わる名前を付けてください。</translation>
    </message>
    <message>
        <source>Reading the volume</source>
        <translation type="unfinished">ボリュームを読んでいます</translation>
    </message>
</context>
<context>
    <name>cli.cohort</name>
    <message>
        <source>A cluster needs Ray, which is not installed.</source>
        <translation type="unfinished">クラスターには Ray が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort,server]&apos;.</source>
        <translation type="unfinished">インストールしてください: pip install &apos;MedPrunerLogic[cohort,server]&apos;。</translation>
    </message>
</context>
<context>
    <name>cli.evaluate</name>
    <message>
        <source>An evaluation needs packages that are not installed: {names}.</source>
        <translation type="unfinished">評価に必要なパッケージがインストールされていません：{names}。</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;MedPrunerLogic[evaluate]&apos;.</source>
        <translation type="unfinished">インストールしてください：pip install &apos;MedPrunerLogic[evaluate]&apos;。</translation>
    </message>
</context>
<context>
    <name>cli.outputs</name>
    <message>
        <source>&apos;{file}&apos; is a file.</source>
        <translation type="unfinished">&apos;{file}&apos; はファイルです。</translation>
    </message>
    <message>
        <source>Give the name of a folder for the pictures.</source>
        <translation type="unfinished">画像用のフォルダー名を指定してください。</translation>
    </message>
</context>
<context>
    <name>cli.phantom</name>
    <message>
        <source>--{option} is not for --anatomy {anatomy}.</source>
        <translation type="unfinished">--{option} は --anatomy {anatomy} では使えません。</translation>
    </message>
    <message>
        <source>Leave one of them out; `medpruner phantom --help` says what goes with which.</source>
        <translation type="unfinished">どちらかを外してください。組み合わせは `medpruner phantom --help` にあります。</translation>
    </message>
</context>
<context>
    <name>cli.sending</name>
    <message>
        <source>The scan comes from no DICOMweb service that its results could be sent back to.</source>
        <translation type="unfinished">このスキャンは、結果を送り返せる DICOMweb サービスから来たものではありません。</translation>
    </message>
    <message>
        <source>Name one: --stow dicomweb://HOST/PATH.</source>
        <translation type="unfinished">送信先を指定してください: --stow dicomweb://HOST/PATH</translation>
    </message>
</context>
<context>
    <name>cli.serve</name>
    <message>
        <source>A server needs Ray, which is not installed.</source>
        <translation type="unfinished">サーバーには Ray が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[server]&apos;.</source>
        <translation type="unfinished">インストールしてください: pip install &apos;MedPrunerLogic[server]&apos;。</translation>
    </message>
</context>
<context>
    <name>cohort.cluster</name>
    <message>
        <source>There is no Ray cluster at {address}.</source>
        <translation type="unfinished">{address} に Ray クラスターがありません。</translation>
    </message>
    <message>
        <source>Check the address, and RAY_AUTH_TOKEN or its file.</source>
        <translation type="unfinished">アドレスと、RAY_AUTH_TOKEN またはそのファイルを確認してください。</translation>
    </message>
</context>
<context>
    <name>cohort.questions</name>
    <message>
        <source>There is no question in &apos;{file}&apos;.</source>
        <translation type="unfinished">「{file}」に質問がありません。</translation>
    </message>
    <message>
        <source>Write one a line, or a list in YAML.</source>
        <translation type="unfinished">一行に一つ、または YAML のリストで書いてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as text.</source>
        <translation type="unfinished">「{file}」はテキストとして読めません。</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8.</source>
        <translation type="unfinished">ファイルがあり、UTF-8 であることを確認してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not YAML: {reason}</source>
        <translation type="unfinished">「{file}」は YAML ではありません: {reason}</translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation type="unfinished">その行を直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list.</source>
        <translation type="unfinished">「{file}」にリストがありません。</translation>
    </message>
    <message>
        <source>Begin each question with a dash.</source>
        <translation type="unfinished">各質問をダッシュで始めてください。</translation>
    </message>
    <message>
        <source>Question {number} cannot be understood.</source>
        <translation type="unfinished">質問 {number} を解釈できません。</translation>
    </message>
    <message>
        <source>It has a question, and if wanted an id, a kind ({kinds}) and options.</source>
        <translation type="unfinished">question と、必要なら id、kind（{kinds}）、options を書きます。</translation>
    </message>
    <message>
        <source>Question {number} is of no kind that is known.</source>
        <translation type="unfinished">質問 {number} の種類が不明です。</translation>
    </message>
    <message>
        <source>A choice has two different options or more, a question and a report have none.</source>
        <translation type="unfinished">選択には異なる選択肢が二つ以上必要です。質問とレポートには選択肢がありません。</translation>
    </message>
</context>
<context>
    <name>cohort.rows</name>
    <message>
        <source>An error that nobody foresaw, in {place}.</source>
        <translation type="unfinished">予期しないエラー（{place}）。</translation>
    </message>
    <message>
        <source>The process that read this scan ended suddenly, twice.</source>
        <translation type="unfinished">このスキャンを読むプロセスが二度、突然終了しました。</translation>
    </message>
    <message>
        <source>Look at the scan, and at the machine&apos;s memory.</source>
        <translation type="unfinished">スキャンと、マシンのメモリを確認してください。</translation>
    </message>
</context>
<context>
    <name>cohort.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds a cohort with another {name}.</source>
        <translation type="unfinished">フォルダー「{folder}」には別のコホートがあります。異なるもの: {name}。</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">別の --out を指定するか、フォルダーを削除してください。</translation>
    </message>
    <message>
        <source>What was asked in the folder &apos;{folder}&apos; is not known: {file} is gone.</source>
        <translation type="unfinished">フォルダー「{folder}」で何が質問されたか不明です。{file} がありません。</translation>
    </message>
</context>
<context>
    <name>cohort.scans</name>
    <message>
        <source>There is no scan in &apos;{source}&apos;.</source>
        <translation type="unfinished">「{source}」にスキャンがありません。</translation>
    </message>
    <message>
        <source>Give a folder, a pattern in quotes, or a CSV or Parquet file with a column &apos;path&apos;.</source>
        <translation type="unfinished">フォルダー、引用符で囲んだパターン、または列 &apos;path&apos; のある CSV か Parquet ファイルを指定してください。</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has no path.</source>
        <translation type="unfinished">「{file}」の {number} 行目にパスがありません。</translation>
    </message>
    <message>
        <source>Give the table a column &apos;path&apos;, from the table&apos;s folder on.</source>
        <translation type="unfinished">表に列 &apos;path&apos; を設け、表のフォルダーからのパスを書いてください。</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos;: {problem}</source>
        <translation type="unfinished">「{file}」の {number} 行目: {problem}</translation>
    </message>
    <message>
        <source>Row {number} of &apos;{file}&apos; has &apos;{value}&apos; as {name}.</source>
        <translation type="unfinished">「{file}」の {number} 行目の {name} が「{value}」です。</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation type="unfinished">数を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is in &apos;{file}&apos; twice.</source>
        <translation type="unfinished">「{name}」が「{file}」に二度あります。</translation>
    </message>
    <message>
        <source>Give each row an id of its own in a column &apos;id&apos;.</source>
        <translation type="unfinished">各行に固有の識別子を列 &apos;id&apos; で付けてください。</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed.</source>
        <translation type="unfinished">Parquet には pyarrow が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[cohort]&apos;. Or give a CSV file.</source>
        <translation type="unfinished">インストールしてください: pip install &apos;MedPrunerLogic[cohort]&apos;。または CSV ファイルを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be read as a table.</source>
        <translation type="unfinished">「{file}」は表として読めません。</translation>
    </message>
    <message>
        <source>Check that it is there, and that it is UTF-8 if it is CSV.</source>
        <translation type="unfinished">ファイルがあり、CSV なら UTF-8 であることを確認してください。</translation>
    </message>
</context>
<context>
    <name>cohort.summary</name>
    <message>
        <source>Answers about many volumes</source>
        <translation type="unfinished">多数のボリュームについての回答</translation>
    </message>
    <message>
        <source>{scans} scans, {answers} answers, {errors} errors</source>
        <translation type="unfinished">スキャン {scans}、回答 {answers}、エラー {errors}</translation>
    </message>
    <message>
        <source>Made with MedPruner {version}.</source>
        <translation type="unfinished">MedPruner {version} で作成。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">回答</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished">スキャン</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished">平均信頼度</translation>
    </message>
    <message>
        <source>{count} other answers</source>
        <translation type="unfinished">ほかの回答 {count}</translation>
    </message>
    <message>
        <source>Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s</source>
        <translation type="unfinished">中央値: 符号化した画像 {images}、読んだ視覚トークン {tokens}、{seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished">エラー</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished">スキャン</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">種類</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished">問題</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">質問</translation>
    </message>
    <message>
        <source>The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">図はモデルが読んだものと見た場所を示し、その理由は示しません。</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation type="unfinished">抜粋</translation>
    </message>
</context>
<context>
    <name>dicom.export</name>
    <message>
        <source>DICOM results need the package highdicom.</source>
        <translation type="unfinished">DICOM の出力にはパッケージ highdicom が必要です。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[dicom]&apos;.</source>
        <translation type="unfinished">インストールしてください：pip install &apos;MedPrunerLogic[dicom]&apos;。</translation>
    </message>
    <message>
        <source>There is no file or folder &apos;{folder}&apos;.</source>
        <translation type="unfinished">ファイルまたはフォルダー &apos;{folder}&apos; はありません。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">パスを確認してください。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is not a DICOM series, and DICOM results need one to refer to.</source>
        <translation type="unfinished">&apos;{folder}&apos; は DICOM シリーズではありません。DICOM の出力には参照するシリーズが必要です。</translation>
    </message>
    <message>
        <source>Give the folder of the DICOM series.</source>
        <translation type="unfinished">DICOM シリーズのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is a file.</source>
        <translation type="unfinished">&apos;{folder}&apos; はファイルです。</translation>
    </message>
    <message>
        <source>Give the name of a folder for the DICOM files.</source>
        <translation type="unfinished">DICOM ファイル用のフォルダー名を指定してください。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; is the folder of the source images: what is written there would pass for a part of the series.</source>
        <translation type="unfinished">&apos;{folder}&apos; は元画像のフォルダーです。そこに書いたものはシリーズの一部と見なされてしまいます。</translation>
    </message>
    <message>
        <source>Give another folder for the DICOM files.</source>
        <translation type="unfinished">DICOM ファイルには別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; already holds {names}.</source>
        <translation type="unfinished">&apos;{folder}&apos; にはすでに {names} があります。</translation>
    </message>
    <message>
        <source>Give a new or an empty folder; nothing is replaced.</source>
        <translation type="unfinished">新しいフォルダーか空のフォルダーを指定してください。何も置き換えません。</translation>
    </message>
    <message>
        <source>&apos;{folder}&apos; cannot be written to: {reason}.</source>
        <translation type="unfinished">&apos;{folder}&apos; に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, in one that exists.</source>
        <translation type="unfinished">既存のフォルダーの中で、書き込み権限のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The DICOM files could not be written to &apos;{folder}&apos;: {reason}.</source>
        <translation type="unfinished">DICOM ファイルを &apos;{folder}&apos; に書き込めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {keyword}, by which results refer to them.</source>
        <translation type="unfinished">{count} 枚中 {without} 枚の画像に、参照に必要な {keyword} がありません。</translation>
    </message>
    <message>
        <source>Export the series again from the archive, without removing its identifiers.</source>
        <translation type="unfinished">識別子を除かずに、アーカイブからシリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The images of the series differ in {keyword}.</source>
        <translation type="unfinished">シリーズの画像で {keyword} が異なります。</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">アーカイブからシリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The images are stored as &apos;{kind}&apos;, not as CT or MR images.</source>
        <translation type="unfinished">画像は CT や MR の画像ではなく &apos;{kind}&apos; として保存されています。</translation>
    </message>
    <message>
        <source>Give the folder of the original series.</source>
        <translation type="unfinished">元のシリーズのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Several images of the series have the same SOPInstanceUID.</source>
        <translation type="unfinished">シリーズの複数の画像が同じ SOPInstanceUID を持っています。</translation>
    </message>
    <message>
        <source>Choose the series that the question was asked about.</source>
        <translation type="unfinished">質問の対象だったシリーズを選んでください。</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: the number or the direction of the slices differs.</source>
        <translation type="unfinished">回答はこのシリーズとは別のボリュームについてのものです。スライスの数か向きが異なります。</translation>
    </message>
    <message>
        <source>The gantry was tilted, and the answer is about images that were straightened, which this series does not have.</source>
        <translation type="unfinished">ガントリーが傾いており、回答はこのシリーズにない補正後の画像についてのものです。</translation>
    </message>
    <message>
        <source>Ask in the plane of the series&apos; own slices, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">シリーズ自身のスライス断面で質問するか、回答を Slicer のシーンとして保存してください。</translation>
    </message>
    <message>
        <source>The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.</source>
        <translation type="unfinished">回答はこのシリーズとは別のボリュームについてのものです。最大 {worst:.2f} mm 離れています。</translation>
    </message>
    <message>
        <source>No DICOM objects can be made from the headers of this series ({kind}).</source>
        <translation type="unfinished">このシリーズのヘッダーからは DICOM オブジェクトを作れません（{kind}）。</translation>
    </message>
    <message>
        <source>Export the series again from the archive, or keep the answer as a Slicer scene.</source>
        <translation type="unfinished">アーカイブからシリーズをもう一度エクスポートするか、回答を Slicer のシーンとして保存してください。</translation>
    </message>
</context>
<context>
    <name>dicom.files</name>
    <message>
        <source>&apos;{file}&apos; is damaged: it cannot be read as DICOM.</source>
        <translation type="unfinished">&apos;{file}&apos; は破損しており、DICOM として読めません。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">もう一度コピーまたはエクスポートしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; は破損しているか不完全です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is protected by a password.</source>
        <translation type="unfinished">&apos;{file}&apos; はパスワードで保護されています。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished">先に展開してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is too large when it is unpacked.</source>
        <translation type="unfinished">&apos;{file}&apos; は展開すると大きすぎます。</translation>
    </message>
    <message>
        <source>Unpack the one series that is meant.</source>
        <translation type="unfinished">目的のシリーズだけを展開してください。</translation>
    </message>
</context>
<context>
    <name>dicom.image</name>
    <message>
        <source>&apos;{file}&apos; holds {count} frames, but not where each of them lies.</source>
        <translation type="unfinished">&apos;{file}&apos; には {count} フレームありますが、それぞれの位置が記されていません。</translation>
    </message>
    <message>
        <source>Choose a series that says where its images lie.</source>
        <translation type="unfinished">画像の位置が記されたシリーズを選んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged: its {keyword} cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; は破損しています。{keyword} がありえない値です。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">シリーズをもう一度コピーまたはエクスポートしてください。</translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished">画像</translation>
    </message>
</context>
<context>
    <name>dicom.pixels</name>
    <message>
        <source>The pixels of &apos;{file}&apos; cannot be decoded ({syntax}).</source>
        <translation type="unfinished">&apos;{file}&apos; の画素を復号できません（{syntax}）。</translation>
    </message>
    <message>
        <source>Copy the file again; if that does not help, load the series in Slicer and save it as NRRD.</source>
        <translation type="unfinished">ファイルをもう一度コピーしてください。それでもだめなら、Slicer でシリーズを読み込み NRRD として保存してください。</translation>
    </message>
    <message>
        <source>The pixels of &apos;{file}&apos; are not what its header says.</source>
        <translation type="unfinished">&apos;{file}&apos; の画素がヘッダーと一致しません。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">シリーズをもう一度コピーまたはエクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>dicom.series</name>
    <message>
        <source>series {label}: {modality}, {description}{count} images{spacing}</source>
        <translation type="unfinished">シリーズ {label}：{modality}、{description}{count} 枚{spacing}</translation>
    </message>
    <message>
        <source>There are no DICOM images.</source>
        <translation type="unfinished">DICOM 画像がありません。</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a CT or MR series.</source>
        <translation type="unfinished">CT または MR シリーズのフォルダーかアーカイブを選んでください。</translation>
    </message>
    <message>
        <source>There is no series {wanted}, only: {found}</source>
        <translation type="unfinished">シリーズ {wanted} はありません。あるのは：{found}</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation type="unfinished">この中から選んでください。</translation>
    </message>
    <message>
        <source>Of {count} series the only one that is a volume was read: {series}.</source>
        <translation type="unfinished">{count} シリーズのうち、唯一ボリュームであるものを読みました：{series}。</translation>
    </message>
    <message>
        <source>None of the {count} series is a volume: {found}</source>
        <translation type="unfinished">{count} シリーズのいずれもボリュームではありません：{found}</translation>
    </message>
    <message>
        <source>Choose one with --series to learn why not (read_volume: series=).</source>
        <translation type="unfinished">--series で一つ選ぶと理由が分かります（read_volume: series=）。</translation>
    </message>
    <message>
        <source>There are {count} series: {found}</source>
        <translation type="unfinished">{count} シリーズあります：{found}</translation>
    </message>
    <message>
        <source>Choose one with --series and its number (read_volume: series=).</source>
        <translation type="unfinished">--series と番号で一つ選んでください（read_volume: series=）。</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation type="unfinished">{count} 枚</translation>
    </message>
    <message>
        <source>The series holds {count} phases or echoes: {listed}.</source>
        <translation type="unfinished">シリーズには {count} 個の時相またはエコーがあります：{listed}。</translation>
    </message>
    <message>
        <source>Choose one with --phase and its number (read_volume: phase=).</source>
        <translation type="unfinished">--phase と番号で一つ選んでください（read_volume: phase=）。</translation>
    </message>
    <message>
        <source>There is no phase {wanted}; the series holds {count}.</source>
        <translation type="unfinished">時相 {wanted} はありません。シリーズには {count} 個あります。</translation>
    </message>
    <message>
        <source>Choose another phase.</source>
        <translation type="unfinished">別の時相を選んでください。</translation>
    </message>
    <message>
        <source>Phase {wanted} is a single slice.</source>
        <translation type="unfinished">時相 {wanted} はスライス 1 枚だけです。</translation>
    </message>
    <message>
        <source>Choose a CT or MR series.</source>
        <translation type="unfinished">CT または MR のシリーズを選んでください。</translation>
    </message>
    <message>
        <source>The images are of kind {kinds}, which is neither CT nor MR.</source>
        <translation type="unfinished">画像の種類は {kinds} で、CT でも MR でもありません。</translation>
    </message>
    <message>
        <source>The series mixes CT and MR images.</source>
        <translation type="unfinished">シリーズに CT と MR の画像が混ざっています。</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">シリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The images are screenshots (secondary capture), not the scan itself.</source>
        <translation type="unfinished">画像は検査画像そのものではなく、画面キャプチャー（Secondary Capture）です。</translation>
    </message>
    <message>
        <source>The images are mosaics: each shows all slices side by side.</source>
        <translation type="unfinished">画像はモザイクです。1 枚にすべてのスライスが並んでいます。</translation>
    </message>
    <message>
        <source>Convert the series to NIfTI, with dcm2niix for instance.</source>
        <translation type="unfinished">シリーズを NIfTI に変換してください（例：dcm2niix）。</translation>
    </message>
    <message>
        <source>The series is a localiser.</source>
        <translation type="unfinished">シリーズは位置決め画像です。</translation>
    </message>
    <message>
        <source>A single DICOM image is one slice.</source>
        <translation type="unfinished">DICOM 画像 1 枚はスライス 1 枚です。</translation>
    </message>
    <message>
        <source>Choose the folder of the whole series.</source>
        <translation type="unfinished">シリーズ全体のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The images are in colour ({kind}).</source>
        <translation type="unfinished">画像がカラーです（{kind}）。</translation>
    </message>
    <message>
        <source>The images are stored inverted (MONOCHROME1), which no CT or MR is.</source>
        <translation type="unfinished">画像が反転して保存されています（MONOCHROME1）。CT や MR ではありえません。</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}: they do not belong together.</source>
        <translation type="unfinished">シリーズの画像で {attribute} が異なります。同じ組ではありません。</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation type="unfinished">アーカイブからシリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>{without} of {count} images have no {needed}.</source>
        <translation type="unfinished">{count} 枚中 {without} 枚の画像に {needed} がありません。</translation>
    </message>
    <message>
        <source>Choose a series of axial, coronal or sagittal slices.</source>
        <translation type="unfinished">軸位断、冠状断または矢状断のシリーズを選んでください。</translation>
    </message>
    <message>
        <source>{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.</source>
        <translation type="unfinished">{most} 枚以上の画像が同じ位置にあり、ヘッダーからは時相やエコーを区別できません。</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one phase.</source>
        <translation type="unfinished">Slicer の DICOM モジュールでシリーズを分割し、一つの時相を選んでください。</translation>
    </message>
</context>
<context>
    <name>dicom.stack</name>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes and the scene show even distances of {step:.2f} mm, interpolated between slices.</source>
        <translation type="unfinished">スライス間隔は {narrowest:.2f}～{widest:.2f} mm です。各スライスは撮影されたまま、その位置で読み取られます。他の断面とシーンは {step:.2f} mm の等間隔で表示され、スライスの間は補間です。</translation>
    </message>
    <message>
        <source>{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what other planes and the scene show there is interpolated.</source>
        <translation type="unfinished">シリーズの {count} 枚のうち {missing} 枚が欠けています（スライス {where} の間）。実際の内容は見えず、他の断面とシーンがそこに表示するものは補間です。</translation>
    </message>
    <message>
        <source>The image orientation in the DICOM files cannot be.</source>
        <translation type="unfinished">DICOM ファイルの画像方向がありえない値です。</translation>
    </message>
    <message>
        <source>Export the series again.</source>
        <translation type="unfinished">シリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The images of the series differ in {attribute}.</source>
        <translation type="unfinished">シリーズの画像で {attribute} が異なります。</translation>
    </message>
    <message>
        <source>Remove localisers and other images from the folder.</source>
        <translation type="unfinished">位置決め画像などをフォルダーから取り除いてください。</translation>
    </message>
    <message>
        <source>{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.</source>
        <translation type="unfinished">{count} 枚以上の画像が同じ高さ（{along:.1f} mm）で並ぶか重なっています。</translation>
    </message>
    <message>
        <source>Split the series in Slicer&apos;s DICOM module and choose one part.</source>
        <translation type="unfinished">Slicer の DICOM モジュールでシリーズを分割し、一部を選んでください。</translation>
    </message>
    <message>
        <source>{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.</source>
        <translation type="unfinished">{count} 枚の画像が他と一直線上にありません。{along:.1f} mm の 1 枚は {off:.1f} mm ずれています。</translation>
    </message>
    <message>
        <source>Remove the images of other places from the folder, or export the series again.</source>
        <translation type="unfinished">他の部位の画像をフォルダーから取り除くか、シリーズをもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>Export the whole series again, or resample it to even distances in Slicer.</source>
        <translation type="unfinished">シリーズ全体をもう一度エクスポートするか、Slicer で等間隔にリサンプリングしてください。</translation>
    </message>
    <message>
        <source>{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away instead of {usual:.2f} mm.</source>
        <translation type="unfinished">{count} 枚中 {missing} 枚のスライスが欠けています（20 枚に 1 枚超）。{along:.1f} mm の次は {usual:.2f} mm ではなく {step:.2f} mm 離れています。</translation>
    </message>
    <message>
        <source>After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.</source>
        <translation type="unfinished">{along:.1f} mm の次のスライスは {step:.2f} mm 離れており、この間隔は 1 か所だけです。スライスが欠けています。</translation>
    </message>
    <message>
        <source>The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.</source>
        <translation type="unfinished">スライス間隔が不揃いで、{along:.1f} mm の後は {step:.2f} mm と 10 mm を超えています。</translation>
    </message>
    <message>
        <source>The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.</source>
        <translation type="unfinished">スライス間隔は {narrowest:.2f}～{widest:.2f} mm で、最大が最小の 4 倍を超えています。</translation>
    </message>
</context>
<context>
    <name>evaluation.asking</name>
    <message>
        <source>How much &apos;{like}&apos; reads of this scan is not known: it failed.</source>
        <translation type="unfinished">&apos;{like}&apos; がこの検査画像をどれだけ読むかは不明です。失敗しました。</translation>
    </message>
</context>
<context>
    <name>evaluation.benchmarks</name>
    <message>
        <source>There is no benchmark &apos;{name}&apos;.</source>
        <translation type="unfinished">ベンチマーク &apos;{name}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>evaluation.methods</name>
    <message>
        <source>There is no method &apos;{name}&apos;.</source>
        <translation type="unfinished">方法 &apos;{name}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>The method &apos;{text}&apos; is not clear.</source>
        <translation type="unfinished">方法 &apos;{text}&apos; が明確ではありません。</translation>
    </message>
    <message>
        <source>Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET.</source>
        <translation type="unfinished">PRESET、PRESET@gamma=0.1,tau=0.5、ALTERNATIVE@5%、ALTERNATIVE@PRESET のいずれかで書いてください。</translation>
    </message>
</context>
<context>
    <name>evaluation.panels</name>
    <message>
        <source>{title} is not read in panels.</source>
        <translation type="unfinished">{title} はパネルでは読まれません。</translation>
    </message>
    <message>
        <source>Leave that method out.</source>
        <translation type="unfinished">その方法を外してください。</translation>
    </message>
</context>
<context>
    <name>evaluation.published</name>
    <message>
        <source>{title} is not here: &apos;{file}&apos; is missing.</source>
        <translation type="unfinished">{title} がありません：&apos;{file}&apos; が見つかりません。</translation>
    </message>
    <message>
        <source>Request the data from {where}, and give the folder with --data.</source>
        <translation type="unfinished">{where} にデータを請求し、--data でフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Entry {number} of &apos;{file}&apos; is not laid out like the others.</source>
        <translation type="unfinished">&apos;{file}&apos; の {number} 番目の項目が他と異なる形式です。</translation>
    </message>
    <message>
        <source>It needs conversations with question and answer, and video with a path; get the file again.</source>
        <translation type="unfinished">質問と回答を含む conversations と、パスを含む video が必要です。ファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>{missing} of the {count} scans of {title} are not in the folder, the first is &apos;{first}&apos;.</source>
        <translation type="unfinished">{title} の {count} 件中 {missing} 件がフォルダーにありません。最初は &apos;{first}&apos; です。</translation>
    </message>
    <message>
        <source>Request them from {where}, or leave their questions out with --allow-missing.</source>
        <translation type="unfinished">{where} に請求するか、--allow-missing でそれらの質問を外してください。</translation>
    </message>
    <message>
        <source>The folder holds {count} slice pictures, which are not all of one size.</source>
        <translation type="unfinished">フォルダーには大きさの揃わないスライス画像が {count} 枚あります。</translation>
    </message>
    <message>
        <source>Give a folder of PNG or JPEG slices of one scan.</source>
        <translation type="unfinished">一つの検査の PNG または JPEG スライスのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not valid JSON.</source>
        <translation type="unfinished">&apos;{file}&apos; は正しい JSON ではありません。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished">入手し直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no list of questions.</source>
        <translation type="unfinished">&apos;{file}&apos; に質問の一覧がありません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no volume.</source>
        <translation type="unfinished">&apos;{file}&apos; にボリュームがありません。</translation>
    </message>
    <message>
        <source>Get the scan again.</source>
        <translation type="unfinished">検査画像を入手し直してください。</translation>
    </message>
</context>
<context>
    <name>evaluation.run</name>
    <message>
        <source>The folder &apos;{folder}&apos; holds an evaluation with another {name}.</source>
        <translation type="unfinished">フォルダー &apos;{folder}&apos; には別の {name} による評価があります。</translation>
    </message>
    <message>
        <source>Give another --out, or remove the folder.</source>
        <translation type="unfinished">別の --out を指定するか、フォルダーを削除してください。</translation>
    </message>
</context>
<context>
    <name>evidence.answer</name>
    <message>
        <source>{seen} of {slices} slices</source>
        <translation type="unfinished">{slices} 枚中 {seen} 枚</translation>
    </message>
    <message>
        <source>{slices} slices in {images} images</source>
        <translation type="unfinished">{slices} 枚を {images} 枚の画像に</translation>
    </message>
    <message>
        <source>{seen} of {slices} slices in {images} images</source>
        <translation type="unfinished">{slices} 枚中 {seen} 枚を {images} 枚の画像に</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished">質問：{question}</translation>
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
        <translation type="unfinished">信頼度：{confidence:.2f}（正しい確率。ファントムで較正）</translation>
    </message>
    <message>
        <source>Confidence: {confidence:.2f} (mean token probability; not calibrated)</source>
        <translation type="unfinished">信頼度：{confidence:.2f}（トークンの平均確率。未較正）</translation>
    </message>
    <message>
        <source>Confidence: none</source>
        <translation type="unfinished">信頼度：なし</translation>
    </message>
    <message>
        <source>Finished: {finish}</source>
        <translation type="unfinished">終了：{finish}</translation>
    </message>
    <message>
        <source>Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})</source>
        <translation type="unfinished">読んだ量：{slices}（{plane}）、視覚トークン {all_tokens} 個中 {tokens} 個（{share:.1%}）</translation>
    </message>
    <message>
        <source>Limited to: {region}</source>
        <translation type="unfinished">限定：{region}</translation>
    </message>
    <message>
        <source>Model: {model}, revision {revision}</source>
        <translation type="unfinished">モデル：{model}、リビジョン {revision}</translation>
    </message>
    <message>
        <source>Settings: {settings}</source>
        <translation type="unfinished">設定：{settings}</translation>
    </message>
    <message>
        <source>Seconds: {seconds}</source>
        <translation type="unfinished">秒：{seconds}</translation>
    </message>
    <message>
        <source>Time: {time}</source>
        <translation type="unfinished">時刻：{time}</translation>
    </message>
</context>
<context>
    <name>export.conversation</name>
    <message>
        <source>&apos;{file}&apos; says no format that is known.</source>
        <translation type="unfinished">&apos;{file}&apos; の形式が分かりません。</translation>
    </message>
    <message>
        <source>End its name with .html, .pdf or .txt.</source>
        <translation type="unfinished">名前の末尾を .html、.pdf、.txt のいずれかにしてください。</translation>
    </message>
    <message>
        <source>There is no picture: the scene that brought this answer holds none.</source>
        <translation type="unfinished">画像はありません。この回答を含むシーンに画像がありません。</translation>
    </message>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">ボリュームについての会話</translation>
    </message>
</context>
<context>
    <name>export.dicomFiles</name>
    <message>
        <source>Slicer&apos;s DICOM database has {found} of the {count} images that the volume was loaded from.</source>
        <translation type="unfinished">ボリュームの読み込み元の画像 {count} 枚のうち、Slicer の DICOM データベースにあるのは {found} 枚です。</translation>
    </message>
    <message>
        <source>Import the series into the database again (DICOM module).</source>
        <translation type="unfinished">シリーズをもう一度データベースにインポートしてください（DICOM モジュール）。</translation>
    </message>
</context>
<context>
    <name>export.exchange</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">読影者による編集：</translation>
    </message>
</context>
<context>
    <name>export.page</name>
    <message>
        <source>Conversation about a volume</source>
        <translation type="unfinished">ボリュームについての会話</translation>
    </message>
    <message>
        <source>Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.</source>
        <translation type="unfinished">MedPruner {version} により {date} に作成。画像はモデルが何を読み、どこを見たかを示すもので、理由ではありません。</translation>
    </message>
    <message>
        <source>The model&apos;s own words:</source>
        <translation type="unfinished">モデル自身の文：</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">読影者による編集：</translation>
    </message>
    <message>
        <source>Slices that were read, with heat where the answer looked</source>
        <translation type="unfinished">読んだスライスと回答が見た場所</translation>
    </message>
</context>
<context>
    <name>findings.nodes</name>
    <message>
        <source>There is no station &apos;{type}&apos;.</source>
        <translation type="unfinished">リンパ節部位「{type}」はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>findings.nodules</name>
    <message>
        <source>There is no nodule of type &apos;{type}&apos;.</source>
        <translation type="unfinished">タイプ「{type}」の結節はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>findings.placed</name>
    <message>
        <source>There is no lobe &apos;{lobe}&apos;.</source>
        <translation type="unfinished">肺葉「{lobe}」はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>There is no side &apos;{side}&apos;.</source>
        <translation type="unfinished">「{side}」という側はありません。</translation>
    </message>
    <message>
        <source>Choose right or left.</source>
        <translation type="unfinished">right か left を選んでください。</translation>
    </message>
    <message>
        <source>The {lobe} lobe is not on the {side} side.</source>
        <translation type="unfinished">肺葉 {lobe} は {side} 側にありません。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">どちらか一方を選んでください。</translation>
    </message>
    <message>
        <source>A finding &apos;{kind}&apos; of {size:g} mm cannot be drawn.</source>
        <translation type="unfinished">{size:g} mmの所見「{kind}」は描けません。</translation>
    </message>
    <message>
        <source>Choose {least:g} to {most:g} mm.</source>
        <translation type="unfinished">{least:g}から{most:g} mmの間にしてください。</translation>
    </message>
    <message>
        <source>There is no room for a finding &apos;{kind}&apos; here.</source>
        <translation type="unfinished">ここには所見「{kind}」を置く場所がありません。</translation>
    </message>
    <message>
        <source>Choose fewer, smaller or other findings.</source>
        <translation type="unfinished">所見を減らすか、小さくするか、別のものにしてください。</translation>
    </message>
</context>
<context>
    <name>imaging.files</name>
    <message>
        <source>{file} would need a second file.</source>
        <translation type="unfinished">{file} には 2 つ目のファイルが必要になります。</translation>
    </message>
    <message>
        <source>Choose .nrrd, .nii.gz or .mha.</source>
        <translation type="unfinished">.nrrd、.nii.gz、.mha のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>The volume could not be written to {file}.</source>
        <translation type="unfinished">ボリュームを {file} に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check the file&apos;s ending and the free disk space.</source>
        <translation type="unfinished">ファイルの拡張子とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>{file} could only be written in part.</source>
        <translation type="unfinished">{file} は一部しか書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check the free disk space.</source>
        <translation type="unfinished">ディスクの空き容量を確認してください。</translation>
    </message>
</context>
<context>
    <name>imaging.planes</name>
    <message>
        <source>There is no plane &apos;{plane}&apos;.</source>
        <translation type="unfinished">断面 &apos;{plane}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>imaging.region</name>
    <message>
        <source>A region of {size_mm:g} mm around {centre} cannot be.</source>
        <translation type="unfinished">{centre} を中心とする {size_mm:g} mm の領域はありえません。</translation>
    </message>
    <message>
        <source>Give a point in RAS and a size above 0 mm.</source>
        <translation type="unfinished">RAS の点と 0 mm より大きいサイズを指定してください。</translation>
    </message>
    <message>
        <source>a box of {size} mm around {centre}</source>
        <translation type="unfinished">{centre} を中心とする {size} mm の直方体</translation>
    </message>
    <message>
        <source>a segment of {volume:.1f} ml</source>
        <translation type="unfinished">{volume:.1f} ml のセグメント</translation>
    </message>
    <message>
        <source>The region lies outside the volume, or is empty.</source>
        <translation type="unfinished">領域がボリュームの外にあるか、空です。</translation>
    </message>
    <message>
        <source>Move the region onto the volume, or choose another.</source>
        <translation type="unfinished">領域をボリューム上に移動するか、別のものを選んでください。</translation>
    </message>
</context>
<context>
    <name>imaging.rescale</name>
    <message>
        <source>The rescale slope {slope:g} and intercept {intercept:g} cannot be.</source>
        <translation type="unfinished">リスケール傾き {slope:g} と切片 {intercept:g} はありえません。</translation>
    </message>
    <message>
        <source>Export the scan again.</source>
        <translation type="unfinished">検査画像をもう一度エクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>imaging.volume</name>
    <message>
        <source>There is no modality &apos;{modality}&apos;.</source>
        <translation type="unfinished">モダリティ &apos;{modality}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation type="unfinished">次から選んでください：{names}。</translation>
    </message>
    <message>
        <source>The volume&apos;s axes are at angles of {angles} degrees, which no scanner makes.</source>
        <translation type="unfinished">ボリュームの軸のなす角が {angles} 度で、どの装置でもありえません。</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or resample the volume to a rectangular grid (Slicer: Resample).</source>
        <translation type="unfinished">ファイルのヘッダーを確認するか、ボリュームを直交格子にリサンプリングしてください（Slicer：Resample）。</translation>
    </message>
    <message>
        <source>A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">0 未満の値がない CT（{low:g}～{high:g}）は HU でないか不完全です。ウィンドウが合わず、回答は無意味かもしれません。</translation>
    </message>
    <message>
        <source>Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. If it is a CT, it is not in HU, and the answer may mean nothing.</source>
        <translation type="unfinished">どの種類の検査か示されていません。値（{low:g}～{high:g}、0 未満なし）から MR と見なしました。CT であれば HU ではなく、回答は無意味かもしれません。</translation>
    </message>
    <message>
        <source>The file claims {sizes} voxels, more than can be loaded.</source>
        <translation type="unfinished">ファイルは {sizes} ボクセルとしており、読み込める量を超えています。</translation>
    </message>
    <message>
        <source>Crop the volume, or check the file&apos;s header.</source>
        <translation type="unfinished">ボリュームを切り抜くか、ファイルのヘッダーを確認してください。</translation>
    </message>
    <message>
        <source>The file holds a sequence of {frames} volumes, not one.</source>
        <translation type="unfinished">ファイルには 1 つではなく {frames} 個のボリュームの列があります。</translation>
    </message>
    <message>
        <source>Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.</source>
        <translation type="unfinished">--frame 1～{frames} で選ぶか（read_volume: frame=）、Slicer の Sequences モジュールで選んでください。</translation>
    </message>
    <message>
        <source>There is no frame {frame}; the file holds {frames}.</source>
        <translation type="unfinished">フレーム {frame} はありません。ファイルには {frames} フレームあります。</translation>
    </message>
    <message>
        <source>Choose another frame.</source>
        <translation type="unfinished">別のフレームを選んでください。</translation>
    </message>
    <message>
        <source>The image has {components} values a voxel: it is a colour or vector image.</source>
        <translation type="unfinished">画像は 1 ボクセルに {components} 個の値があり、カラーまたはベクトル画像です。</translation>
    </message>
    <message>
        <source>Choose a CT or MR scan (one value a voxel).</source>
        <translation type="unfinished">CT または MR の検査画像（1 ボクセルに 1 値）を選んでください。</translation>
    </message>
    <message>
        <source>The image has {count} dimensions ({sizes}), not three.</source>
        <translation type="unfinished">画像は 3 次元ではなく {count} 次元（{sizes}）です。</translation>
    </message>
    <message>
        <source>Choose one 3D volume; of a sequence, one frame.</source>
        <translation type="unfinished">3D ボリュームを 1 つ選んでください。列の場合は 1 フレームを選んでください。</translation>
    </message>
    <message>
        <source>The volume is empty.</source>
        <translation type="unfinished">ボリュームが空です。</translation>
    </message>
    <message>
        <source>Choose a volume with image data.</source>
        <translation type="unfinished">画像データのあるボリュームを選んでください。</translation>
    </message>
    <message>
        <source>The volume has a single slice ({sizes} voxels).</source>
        <translation type="unfinished">ボリュームにスライスが 1 枚しかありません（{sizes} ボクセル）。</translation>
    </message>
    <message>
        <source>Load the whole series: two slices at least.</source>
        <translation type="unfinished">シリーズ全体を読み込んでください。2 枚以上必要です。</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">ボクセルの型が {dtype} です。</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">ボリュームを整数または実数に変換してください。</translation>
    </message>
    <message>
        <source>Check the file&apos;s header, or load it in Slicer and correct it in the Volumes module.</source>
        <translation type="unfinished">ファイルのヘッダーを確認するか、Slicer で読み込み Volumes モジュールで修正してください。</translation>
    </message>
    <message>
        <source>The places of the slices are not those of {count} slices.</source>
        <translation type="unfinished">スライスの位置が {count} 枚のスライスのものではありません。</translation>
    </message>
    <message>
        <source>The volume&apos;s position in space is not a finite 4 x 4 matrix.</source>
        <translation type="unfinished">ボリュームの空間位置が有限の 4 x 4 行列ではありません。</translation>
    </message>
    <message>
        <source>The voxel spacing is {spacing} mm, which cannot be.</source>
        <translation type="unfinished">ボクセル間隔が {spacing} mm で、ありえません。</translation>
    </message>
    <message>
        <source>{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.</source>
        <translation type="unfinished">{bad:,} 個のボクセルが NaN または無限大です（最初は I {i}、J {j}、K {k}）。</translation>
    </message>
    <message>
        <source>Replace them by a value (for CT, -1000) first.</source>
        <translation type="unfinished">先に値（CT なら -1000）で置き換えてください。</translation>
    </message>
    <message>
        <source>Every voxel has the same value ({low}).</source>
        <translation type="unfinished">すべてのボクセルが同じ値（{low}）です。</translation>
    </message>
    <message>
        <source>Check that the right volume was chosen and that it loaded completely.</source>
        <translation type="unfinished">正しいボリュームを選び、完全に読み込まれたか確認してください。</translation>
    </message>
</context>
<context>
    <name>memory.device</name>
    <message>
        <source>There is no device &apos;{name}&apos; on this machine.</source>
        <translation type="unfinished">このコンピューターにデバイス &apos;{name}&apos; はありません。</translation>
    </message>
    <message>
        <source>Choose auto or one of: {present}.</source>
        <translation type="unfinished">auto または次から選んでください：{present}。</translation>
    </message>
    <message>
        <source>8-bit and 4-bit weights need Python packages that are missing: {names}.</source>
        <translation type="unfinished">8 ビットと 4 ビットの重みに必要な Python パッケージがありません：{names}。</translation>
    </message>
    <message>
        <source>Install them (pip install {names}), or choose full precision.</source>
        <translation type="unfinished">インストールするか（pip install {names}）、完全な精度を選んでください。</translation>
    </message>
    <message>
        <source>This device cannot compute with {bits}-bit weights.</source>
        <translation type="unfinished">このデバイスは {bits} ビットの重みで計算できません。</translation>
    </message>
    <message>
        <source>Choose 4-bit weights, full precision or another device.</source>
        <translation type="unfinished">4 ビットの重み、完全な精度、または別のデバイスを選んでください。</translation>
    </message>
</context>
<context>
    <name>memory.estimate</name>
    <message>
        <source>About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.</source>
        <translation type="unfinished">{count} 枚中約 {slices} 枚なら収まります。gamma を上げるか、質問を領域に限定してください。</translation>
    </message>
    <message>
        <source>About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.</source>
        <translation type="unfinished">視覚トークンの {now:.0%} ではなく約 {share:.0%} なら収まります。tau を下げてください。</translation>
    </message>
    <message>
        <source>All of it would fit with {bits}-bit weights (--precision {precision}).</source>
        <translation type="unfinished">{bits} ビットの重みならすべて収まります（--precision {precision}）。</translation>
    </message>
</context>
<context>
    <name>memory.fit</name>
    <message>
        <source>The model&apos;s weights were rounded to {bits} bits to save memory; its answers can differ from the full model&apos;s.</source>
        <translation type="unfinished">メモリ節約のためモデルの重みを {bits} ビットに丸めました。完全なモデルとは回答が異なることがあります。</translation>
    </message>
    <message>
        <source>The device ran out of memory.</source>
        <translation type="unfinished">デバイスのメモリが不足しました。</translation>
    </message>
    <message>
        <source>The GPU failed in the middle of the work (a driver reset, a power limit, or another program).</source>
        <translation type="unfinished">GPU が処理中に停止しました（ドライバーのリセット、電力制限、または他のプログラム）。</translation>
    </message>
    <message>
        <source>Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.</source>
        <translation type="unfinished">もう一度質問してください。最初から始まります。再び失敗する場合は CPU を選ぶか、コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.</source>
        <translation type="unfinished">他のプログラムやボリュームを閉じるか、スライスを減らす（gamma を上げる）、トークンを減らす（tau を下げる）、または CPU を選んでください。</translation>
    </message>
    <message>
        <source>{before} {one}</source>
        <translation type="unfinished">{before} {one}</translation>
    </message>
    <message>
        <source>The CPU has room for it, but takes much longer (--device cpu).</source>
        <translation type="unfinished">CPU なら収まりますが、はるかに時間がかかります（--device cpu）。</translation>
    </message>
    <message>
        <source>With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).</source>
        <translation type="unfinished">{bits} ビットの重みなら収まります（--precision {precision}、Python パッケージ {names}）。</translation>
    </message>
    <message>
        <source>Models that fit: {names}.</source>
        <translation type="unfinished">収まるモデル：{names}。</translation>
    </message>
    <message>
        <source>{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.</source>
        <translation type="unfinished">{title} は {device} で約 {need:.1f} GB 必要です。空きは {free:.1f} GB です。</translation>
    </message>
    <message>
        <source>Close other programs and volumes, or use a computer with more memory.</source>
        <translation type="unfinished">他のプログラムやボリュームを閉じるか、メモリの多いコンピューターを使ってください。</translation>
    </message>
</context>
<context>
    <name>pacs.address</name>
    <message>
        <source>The address names no study or series that could be.</source>
        <translation type="unfinished">アドレスが検査またはシリーズとしてありえない形です。</translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation type="unfinished">{example} のように書いてください。</translation>
    </message>
    <message>
        <source>The address names a series and asks for others too.</source>
        <translation type="unfinished">アドレスがシリーズを指定しながら、ほかのシリーズも検索しています。</translation>
    </message>
    <message>
        <source>Leave out what stands after the question mark.</source>
        <translation type="unfinished">疑問符より後ろを省いてください。</translation>
    </message>
    <message>
        <source>The address names no single series.</source>
        <translation type="unfinished">アドレスが単一のシリーズを指定していません。</translation>
    </message>
    <message>
        <source>Write it like {example}; `medpruner cohort` takes a query for several.</source>
        <translation type="unfinished">{example} のように書いてください。複数の場合は `medpruner cohort` が検索条件を受け付けます。</translation>
    </message>
    <message>
        <source>The address names more than a service.</source>
        <translation type="unfinished">アドレスにサービス以外のものが含まれています。</translation>
    </message>
    <message>
        <source>Addresses of scans begin with dicomweb://, which means https.</source>
        <translation type="unfinished">スキャンのアドレスは dicomweb:// で始まります(https を意味します)。</translation>
    </message>
    <message>
        <source>This is no address of a DICOMweb service.</source>
        <translation type="unfinished">これは DICOMweb サービスのアドレスではありません。</translation>
    </message>
    <message>
        <source>There is a user or a password in the address, where others can see it.</source>
        <translation type="unfinished">アドレスにユーザー名またはパスワードが含まれており、ほかの人に見えてしまいます。</translation>
    </message>
    <message>
        <source>Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD.</source>
        <translation type="unfinished">~/.netrc に書くか、MEDPRUNER_DICOMWEB_USER と MEDPRUNER_DICOMWEB_PASSWORD に設定してください。</translation>
    </message>
    <message>
        <source>dicomweb+http:// would send images and passwords to {host} for everyone to read.</source>
        <translation type="unfinished">dicomweb+http:// では、画像とパスワードが誰にでも読める形で {host} に送られます。</translation>
    </message>
    <message>
        <source>Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.</source>
        <translation type="unfinished">https を意味する dicomweb:// と書くか、トンネルを作ってください: ssh -L 8042:127.0.0.1:8042 {host}</translation>
    </message>
    <message>
        <source>The path to the service cannot be: it has empty parts, dots or signs that no path has.</source>
        <translation type="unfinished">サービスのパスが正しくありません。空の部分、点、またはパスに使えない文字があります。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not for a query here: all that match are taken.</source>
        <translation type="unfinished">ここでは「{name}」を検索条件に使えません。一致するものはすべて取り込まれます。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished">これを省いてください。</translation>
    </message>
    <message>
        <source>What stands after the question mark is no query.</source>
        <translation type="unfinished">疑問符より後ろが検索条件になっていません。</translation>
    </message>
    <message>
        <source>Write attributes and their values, such as ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131.</source>
        <translation type="unfinished">属性とその値を書いてください。例: ModalitiesInStudy=CT&amp;StudyDate=20260101-20260131</translation>
    </message>
</context>
<context>
    <name>pacs.credentials</name>
    <message>
        <source>{token} is set, and {user} or {password} too.</source>
        <translation type="unfinished">{token} と、{user} または {password} の両方が設定されています。</translation>
    </message>
    <message>
        <source>Unset one of them.</source>
        <translation type="unfinished">どちらかの設定を解除してください。</translation>
    </message>
    <message>
        <source>{password} is set, but {user} is not.</source>
        <translation type="unfinished">{password} は設定されていますが、{user} は設定されていません。</translation>
    </message>
    <message>
        <source>Set both.</source>
        <translation type="unfinished">両方を設定してください。</translation>
    </message>
    <message>
        <source>{token} holds signs that no token has.</source>
        <translation type="unfinished">{token} にトークンでは使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Set it to the token alone.</source>
        <translation type="unfinished">トークンだけを設定してください。</translation>
    </message>
    <message>
        <source>Others may read {file}, where passwords are.</source>
        <translation type="unfinished">パスワードの入った {file} をほかの人が読める状態です。</translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}.</source>
        <translation type="unfinished">次を実行してください: chmod 600 {file}</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished">{file} を読めません。</translation>
    </message>
    <message>
        <source>Correct it, or name another one in NETRC.</source>
        <translation type="unfinished">修正するか、NETRC で別のファイルを指定してください。</translation>
    </message>
</context>
<context>
    <name>pacs.fetch</name>
    <message>
        <source>DICOMweb needs the package dicomweb-client, which is not installed.</source>
        <translation type="unfinished">DICOMweb には dicomweb-client パッケージが必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Install it: pip install &apos;MedPrunerLogic[pacs]&apos;.</source>
        <translation type="unfinished">インストールしてください: pip install &apos;MedPrunerLogic[pacs]&apos;</translation>
    </message>
    <message>
        <source>Asking {service} for the series</source>
        <translation type="unfinished">{service} にシリーズを問い合わせています</translation>
    </message>
    <message>
        <source>{service} has no images of this series: it is empty, or not there.</source>
        <translation type="unfinished">{service} にこのシリーズの画像がありません。空であるか、存在しません。</translation>
    </message>
    <message>
        <source>Check study and series in the address.</source>
        <translation type="unfinished">アドレスの検査とシリーズを確認してください。</translation>
    </message>
    <message>
        <source>The series is larger than {gigabytes:.1f} GB.</source>
        <translation type="unfinished">シリーズが {gigabytes:.1f} GB を超えています。</translation>
    </message>
    <message>
        <source>Choose a series with fewer or thicker slices.</source>
        <translation type="unfinished">スライスがより少ないか、より厚いシリーズを選んでください。</translation>
    </message>
    <message>
        <source>Of {total} images {service} sent {count} only.</source>
        <translation type="unfinished">{service} は {total} 枚の画像のうち {count} 枚しか送りませんでした。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the series is not whole in the archive.</source>
        <translation type="unfinished">もう一度試してください。変わらない場合、アーカイブのシリーズが揃っていません。</translation>
    </message>
    <message>
        <source>{service} sent images of another series than was asked for.</source>
        <translation type="unfinished">{service} が要求とは別のシリーズの画像を送ってきました。</translation>
    </message>
    <message>
        <source>Tell whoever runs it: an answer would be about somebody else.</source>
        <translation type="unfinished">管理者に知らせてください。回答が別の人についてのものになってしまいます。</translation>
    </message>
    <message>
        <source>Fetching the series: {count} of {total} images</source>
        <translation type="unfinished">シリーズを取得中: {total} 枚中 {count} 枚</translation>
    </message>
    <message>
        <source>less than {gigabytes:.0f} GB is free</source>
        <translation type="unfinished">空きが {gigabytes:.0f} GB 未満です</translation>
    </message>
    <message>
        <source>The images could not be written to the temporary folder: {reason}.</source>
        <translation type="unfinished">画像を一時フォルダーに書き込めませんでした: {reason}。</translation>
    </message>
    <message>
        <source>Free disk space, or set TMPDIR to another folder.</source>
        <translation type="unfinished">ディスクの空きを増やすか、TMPDIR を別のフォルダーに設定してください。</translation>
    </message>
</context>
<context>
    <name>pacs.matching</name>
    <message>
        <source>There is no attribute &apos;{name}&apos; in DICOM.</source>
        <translation type="unfinished">DICOM に「{name}」という属性はありません。</translation>
    </message>
    <message>
        <source>Write its keyword, such as StudyDate, or its tag, such as 00080020.</source>
        <translation type="unfinished">StudyDate のようなキーワードか、00080020 のようなタグで書いてください。</translation>
    </message>
</context>
<context>
    <name>pacs.query</name>
    <message>
        <source>{service} has no CT or MR series that match.</source>
        <translation type="unfinished">{service} に一致する CT または MR シリーズがありません。</translation>
    </message>
    <message>
        <source>Check the query: its attributes and their values are those of QIDO-RS.</source>
        <translation type="unfinished">検索条件を確認してください。属性と値は QIDO-RS のものです。</translation>
    </message>
</context>
<context>
    <name>pacs.service</name>
    <message>
        <source>What answers at {service} is no DICOMweb service, or not at this path.</source>
        <translation type="unfinished">{service} で応答しているのは DICOMweb サービスではないか、このパスにはありません。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web.</source>
        <translation type="unfinished">パス(多くの場合 /dicom-web)を確認してください。</translation>
    </message>
    <message>
        <source>The transfer from {service} broke off.</source>
        <translation type="unfinished">{service} からの転送が途切れました。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished">もう一度試してください。</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read.</source>
        <translation type="unfinished">信頼する証明書のファイルを読めません。</translation>
    </message>
    <message>
        <source>Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.</source>
        <translation type="unfinished">REQUESTS_CA_BUNDLE と SSL_CERT_FILE を確認してください。</translation>
    </message>
    <message>
        <source>{service} sends the request on to another address, which is not followed.</source>
        <translation type="unfinished">{service} が要求を別のアドレスへ転送しようとしましたが、それには従いません。</translation>
    </message>
    <message>
        <source>Give the address of the DICOMweb service itself; a page to log in at is none.</source>
        <translation type="unfinished">DICOMweb サービス自体のアドレスを指定してください。ログインページでは使えません。</translation>
    </message>
    <message>
        <source>What {service} sends cannot be read as DICOMweb.</source>
        <translation type="unfinished">{service} が送ってくるものを DICOMweb として読めません。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web; if it is right, try again.</source>
        <translation type="unfinished">パス(多くの場合 /dicom-web)を確認してください。正しければ、もう一度試してください。</translation>
    </message>
    <message>
        <source>{service} does not speak https.</source>
        <translation type="unfinished">{service} は https に対応していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for its https address.</source>
        <translation type="unfinished">管理者に https のアドレスを尋ねてください。</translation>
    </message>
    <message>
        <source>The certificate of {service} is not good: {reason}.</source>
        <translation type="unfinished">{service} の証明書に問題があります: {reason}。</translation>
    </message>
    <message>
        <source>Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE.</source>
        <translation type="unfinished">アドレスを確認してください。施設独自の認証局がある場合は、その証明書のファイルを REQUESTS_CA_BUNDLE に指定してください。</translation>
    </message>
    <message>
        <source>The proxy on the way to {service} does not let this through.</source>
        <translation type="unfinished">{service} への途中のプロキシがこれを通しません。</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY, or name the host in NO_PROXY.</source>
        <translation type="unfinished">HTTPS_PROXY を確認するか、NO_PROXY にホストを指定してください。</translation>
    </message>
    <message>
        <source>{service} did not answer for {seconds:.0f} seconds.</source>
        <translation type="unfinished">{service} が {seconds:.0f} 秒間応答しませんでした。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>{service} cannot be reached.</source>
        <translation type="unfinished">{service} に接続できません。</translation>
    </message>
    <message>
        <source>Check the address, the port (that of DICOMweb, not that of DICOM) and the network.</source>
        <translation type="unfinished">アドレス、ポート(DICOM ではなく DICOMweb のもの)、ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>{service} does not accept the user and the password, or the token.</source>
        <translation type="unfinished">{service} がユーザー名とパスワード、またはトークンを受け付けません。</translation>
    </message>
    <message>
        <source>Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first.</source>
        <translation type="unfinished">~/.netrc の内容、または優先される変数 MEDPRUNER_DICOMWEB_… を確認してください。</translation>
    </message>
    <message>
        <source>{service} wants to know who asks.</source>
        <translation type="unfinished">{service} は認証を求めています。</translation>
    </message>
    <message>
        <source>Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN.</source>
        <translation type="unfinished">ユーザー名とパスワードを ~/.netrc か MEDPRUNER_DICOMWEB_USER と …_PASSWORD に、トークンは MEDPRUNER_DICOMWEB_TOKEN に設定してください。</translation>
    </message>
    <message>
        <source>{service} does not allow this.</source>
        <translation type="unfinished">{service} がこれを許可していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right to do so.</source>
        <translation type="unfinished">管理者に権限を依頼してください。</translation>
    </message>
    <message>
        <source>{service} has nothing at this address.</source>
        <translation type="unfinished">{service} のこのアドレスには何もありません。</translation>
    </message>
    <message>
        <source>Check the path, which is often /dicom-web, the study and the series.</source>
        <translation type="unfinished">パス(多くの場合 /dicom-web)、検査、シリーズを確認してください。</translation>
    </message>
    <message>
        <source>{service} answers with an error (HTTP status {status}).</source>
        <translation type="unfinished">{service} がエラーを返しました(HTTP ステータス {status})。</translation>
    </message>
    <message>
        <source>Try again later, or show this to whoever runs it.</source>
        <translation type="unfinished">後でもう一度試すか、管理者にこれを見せてください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">中止しました。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">何も書き込んでいません。</translation>
    </message>
</context>
<context>
    <name>pacs.store</name>
    <message>
        <source>it failed to process it</source>
        <translation type="unfinished">処理に失敗しました</translation>
    </message>
    <message>
        <source>it has it already</source>
        <translation type="unfinished">すでに存在します</translation>
    </message>
    <message>
        <source>it does not take this kind of object</source>
        <translation type="unfinished">この種類のオブジェクトを受け付けません</translation>
    </message>
    <message>
        <source>it may not be stored by this user</source>
        <translation type="unfinished">このユーザーには保存が許可されていません</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation type="unfinished">空き容量がありません</translation>
    </message>
    <message>
        <source>it belongs to another study</source>
        <translation type="unfinished">別の検査に属しています</translation>
    </message>
    <message>
        <source>it cannot understand it</source>
        <translation type="unfinished">解釈できません</translation>
    </message>
    <message>
        <source>it does not take this transfer syntax</source>
        <translation type="unfinished">この転送構文を受け付けません</translation>
    </message>
    <message>
        <source>{service} does not keep {count} of {total} objects: {names}.</source>
        <translation type="unfinished">{service} は {total} 個中 {count} 個のオブジェクトを保存しませんでした: {names}。</translation>
    </message>
    <message>
        <source>Ask whoever runs it what it takes.</source>
        <translation type="unfinished">何を受け付けるかを管理者に尋ねてください。</translation>
    </message>
    <message>
        <source>HTTP status {status}</source>
        <translation type="unfinished">HTTP ステータス {status}</translation>
    </message>
    <message>
        <source>it does not say that it keeps it</source>
        <translation type="unfinished">保存したとの応答がありません</translation>
    </message>
    <message>
        <source>it took it, and does not have it now</source>
        <translation type="unfinished">受け付けましたが、今は存在しません</translation>
    </message>
    <message>
        <source>reason {code:#06x}</source>
        <translation type="unfinished">理由 {code:#06x}</translation>
    </message>
</context>
<context>
    <name>phantom.drawing</name>
    <message>
        <source>A phantom cannot have {count} nodules.</source>
        <translation type="unfinished">ファントムに {count} 個の結節は置けません。</translation>
    </message>
    <message>
        <source>Choose 0 to {most}.</source>
        <translation type="unfinished">0～{most} から選んでください。</translation>
    </message>
    <message>
        <source>The largest of several nodules cannot be small.</source>
        <translation type="unfinished">複数の結節のうち最大のものを「小」にはできません。</translation>
    </message>
    <message>
        <source>Choose medium or large, or one nodule.</source>
        <translation type="unfinished">「中」か「大」を選ぶか、結節を 1 個にしてください。</translation>
    </message>
    <message>
        <source>A phantom of {slice_count} slices of {matrix} x {matrix} is too small.</source>
        <translation type="unfinished">{slice_count} スライス、{matrix} x {matrix} のファントムは小さすぎます。</translation>
    </message>
    <message>
        <source>Take 2 slices, 16 pixels at least.</source>
        <translation type="unfinished">2 スライス、16 ピクセル以上にしてください。</translation>
    </message>
</context>
<context>
    <name>pruning.settings</name>
    <message>
        <source>gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">gamma は {value} ですが、0...2 でなければなりません（輝度の範囲は [-1, 1]）。</translation>
    </message>
    <message>
        <source>local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).</source>
        <translation type="unfinished">local_gamma は {value} ですが、0...2 でなければなりません（輝度の範囲は [-1, 1]）。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">{name} は {value} ですが、0 より大きく 1 以下でなければなりません。</translation>
    </message>
    <message>
        <source>slab_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">slab_mm は {value} ですが、0.1...1000 mm でなければなりません。</translation>
    </message>
    <message>
        <source>tile_mm is {value}; it must lie in 0.1...1000 mm.</source>
        <translation type="unfinished">tile_mm は {value} ですが、0.1...1000 mm でなければなりません。</translation>
    </message>
    <message>
        <source>tau is {value}; it must lie above 0 and at most at 1.</source>
        <translation type="unfinished">tau は {value} ですが、0 より大きく 1 以下でなければなりません。</translation>
    </message>
    <message>
        <source>temperature is {value}; it must be positive.</source>
        <translation type="unfinished">temperature は {value} ですが、正でなければなりません。</translation>
    </message>
    <message>
        <source>contextual_fraction is {value}; it must lie in 0...1.</source>
        <translation type="unfinished">contextual_fraction は {value} ですが、0...1 でなければなりません。</translation>
    </message>
    <message>
        <source>There is no preset &apos;{name}&apos;. Choose one of: {names}.</source>
        <translation type="unfinished">プリセット &apos;{name}&apos; はありません。次から選んでください：{names}。</translation>
    </message>
</context>
<context>
    <name>qSlicerAbstractCoreModule</name>
    <message>
        <source>Informatics</source>
        <translation type="unfinished">情報学</translation>
    </message>
</context>
<context>
    <name>readers.dicom</name>
    <message>
        <source>The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing.</source>
        <translation type="unfinished">この CT の値は HU ではありません。ウィンドウが合わず、回答は無意味かもしれません。</translation>
    </message>
    <message>
        <source>The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong.</source>
        <translation type="unfinished">この CT の画像は互いに異なる尺度で、どの装置でもありえません。値が誤っているかもしれません。</translation>
    </message>
    <message>
        <source>{count} DICOM files are damaged, such as &apos;{file}&apos;; none can be read.</source>
        <translation type="unfinished">{count} 個の DICOM ファイルが破損しています（例：&apos;{file}&apos;）。どれも読めません。</translation>
    </message>
    <message>
        <source>Copy or export the series again.</source>
        <translation type="unfinished">シリーズをもう一度コピーまたはエクスポートしてください。</translation>
    </message>
    <message>
        <source>There are only DICOM objects without images (of kind {kinds}).</source>
        <translation type="unfinished">画像のない DICOM オブジェクト（種類 {kinds}）しかありません。</translation>
    </message>
    <message>
        <source>Choose the folder of one CT or MR series.</source>
        <translation type="unfinished">CT または MR の 1 シリーズのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{problem} {count} files are damaged, such as &apos;{file}&apos;.</source>
        <translation type="unfinished">{problem} {count} 個のファイルが破損しています（例：&apos;{file}&apos;）。</translation>
    </message>
    <message>
        <source>{count} files are damaged, such as &apos;{file}&apos;: if they belong to the series, it is not whole.</source>
        <translation type="unfinished">{count} 個のファイルが破損しています（例：&apos;{file}&apos;）。シリーズに属するなら、シリーズは不完全です。</translation>
    </message>
</context>
<context>
    <name>readers.headers</name>
    <message>
        <source>The file with the voxels of &apos;{file}&apos; is not beside it.</source>
        <translation type="unfinished">&apos;{file}&apos; のボクセルのファイルが隣にありません。</translation>
    </message>
    <message>
        <source>Copy both files into one folder, or export the scan as a single file.</source>
        <translation type="unfinished">両方のファイルを同じフォルダーにコピーするか、検査画像を 1 つのファイルとしてエクスポートしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; names a file outside its own folder for its voxels, which is not opened.</source>
        <translation type="unfinished">&apos;{file}&apos; はボクセル用に自分のフォルダー外のファイルを指しており、それは開きません。</translation>
    </message>
    <message>
        <source>Put both files into one folder and correct the name in the header, or export the scan as a single file.</source>
        <translation type="unfinished">両方のファイルを同じフォルダーに置いてヘッダーの名前を直すか、検査画像を 1 つのファイルとしてエクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>readers.itk</name>
    <message>
        <source>&apos;{file}&apos; does not say how large its voxels are.</source>
        <translation type="unfinished">&apos;{file}&apos; にボクセルの大きさが記されていません。</translation>
    </message>
    <message>
        <source>Export the scan again with its spacing, or correct the header.</source>
        <translation type="unfinished">間隔を含めて検査画像をもう一度エクスポートするか、ヘッダーを直してください。</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">&apos;{file}&apos; のボクセルは複素数です。</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">強度画像を保存し、それを選んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; は {count}D 画像です。</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">3D ボリュームを読み込んでください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is measured in {units}.</source>
        <translation type="unfinished">&apos;{file}&apos; の単位は {units} です。</translation>
    </message>
    <message>
        <source>Export the scan again in millimetres.</source>
        <translation type="unfinished">ミリメートル単位で検査画像をもう一度エクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>readers.nifti</name>
    <message>
        <source>&apos;{file}&apos; is a {count}D image.</source>
        <translation type="unfinished">&apos;{file}&apos; は {count}D 画像です。</translation>
    </message>
    <message>
        <source>Load a 3D volume.</source>
        <translation type="unfinished">3D ボリュームを読み込んでください。</translation>
    </message>
    <message>
        <source>The voxels of &apos;{file}&apos; are complex numbers.</source>
        <translation type="unfinished">&apos;{file}&apos; のボクセルは複素数です。</translation>
    </message>
    <message>
        <source>Save the magnitude image, and choose that.</source>
        <translation type="unfinished">強度画像を保存し、それを選んでください。</translation>
    </message>
    <message>
        <source>The voxels are of type {dtype}.</source>
        <translation type="unfinished">ボクセルの型が {dtype} です。</translation>
    </message>
    <message>
        <source>Convert the volume to whole or real numbers.</source>
        <translation type="unfinished">ボリュームを整数または実数に変換してください。</translation>
    </message>
    <message>
        <source>The voxel spacing in &apos;{file}&apos; is {sizes} mm, which cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; のボクセル間隔が {sizes} mm で、ありえません。</translation>
    </message>
    <message>
        <source>Correct the header, or export the scan again.</source>
        <translation type="unfinished">ヘッダーを直すか、検査画像をもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its sform) cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; が示す空間位置（sform）がありえません。</translation>
    </message>
    <message>
        <source>The file gives two voxel spacings that differ; that of its sform was taken.</source>
        <translation type="unfinished">ファイルに異なる 2 つのボクセル間隔があります。sform のものを採用しました。</translation>
    </message>
    <message>
        <source>The position in space that &apos;{file}&apos; gives (its qform) cannot be.</source>
        <translation type="unfinished">&apos;{file}&apos; が示す空間位置（qform）がありえません。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; contradicts itself: by its sform its axes run to other sides of the patient than by its qform.</source>
        <translation type="unfinished">&apos;{file}&apos; は矛盾しています。sform と qform とで軸の向く患者の側が異なります。</translation>
    </message>
    <message>
        <source>Find out which of them is right, and set the code of the other one to 0 in the header.</source>
        <translation type="unfinished">どちらが正しいか確かめ、もう一方のコードをヘッダーで 0 にしてください。</translation>
    </message>
    <message>
        <source>The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.</source>
        <translation type="unfinished">ファイルにボリュームの位置が 2 つあり、最大 {apart:.1f} mm 離れています。sform のものを採用しました。</translation>
    </message>
</context>
<context>
    <name>readers.read</name>
    <message>
        <source>There is no file or folder &apos;{file}&apos;.</source>
        <translation type="unfinished">ファイルまたはフォルダー &apos;{file}&apos; はありません。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished">パスを確認してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; may not be read.</source>
        <translation type="unfinished">&apos;{file}&apos; を読む権限がありません。</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished">ファイルの権限を確認してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is of a kind that cannot be read.</source>
        <translation type="unfinished">&apos;{file}&apos; は読めない種類のファイルです。</translation>
    </message>
    <message>
        <source>Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.</source>
        <translation type="unfinished">DICOM フォルダー、その ZIP アーカイブ、または {endings} で終わるファイルを指定してください。</translation>
    </message>
</context>
<context>
    <name>readers.values</name>
    <message>
        <source>By the unit of length in &apos;{file}&apos; the volume would be {extent:g} mm long.</source>
        <translation type="unfinished">&apos;{file}&apos; の長さの単位によると、ボリュームの長さが {extent:g} mm になります。</translation>
    </message>
    <message>
        <source>Correct the unit in the header, or export the scan again in millimetres.</source>
        <translation type="unfinished">ヘッダーの単位を直すか、ミリメートル単位で検査画像をもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.</source>
        <translation type="unfinished">患者内での向きがファイルに記されていません。左右、前後、頭足は推定です。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged or incomplete.</source>
        <translation type="unfinished">&apos;{file}&apos; は破損しているか不完全です。</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished">もう一度コピーまたはエクスポートしてください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no image that can be read, whatever its ending says.</source>
        <translation type="unfinished">拡張子にかかわらず、&apos;{file}&apos; は読める画像ではありません。</translation>
    </message>
    <message>
        <source>Export the scan again, for example as NRRD from Slicer.</source>
        <translation type="unfinished">検査画像をもう一度エクスポートしてください（例：Slicer から NRRD）。</translation>
    </message>
</context>
<context>
    <name>scene.bundle</name>
    <message>
        <source>&apos;{file}&apos; is not a Slicer bundle.</source>
        <translation type="unfinished">&apos;{file}&apos; は Slicer のバンドルではありません。</translation>
    </message>
    <message>
        <source>Give the scene a name that ends with .mrb.</source>
        <translation type="unfinished">シーンには .mrb で終わる名前を付けてください。</translation>
    </message>
    <message>
        <source>The scene could not be written to {file}.</source>
        <translation type="unfinished">シーンを {file} に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions.</source>
        <translation type="unfinished">ディスクの空き容量と権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>scene.mrml</name>
    <message>
        <source>&apos;{name}&apos; is not a volume, but a {kind}.</source>
        <translation type="unfinished">&apos;{name}&apos; はボリュームではなく{kind}です。</translation>
    </message>
    <message>
        <source>Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module).</source>
        <translation type="unfinished">CT または MR のボリュームを選んでください。シーケンスの場合は、そのフレームを表示するボリュームを選んでください（Sequences モジュール）。</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is empty.</source>
        <translation type="unfinished">ボリューム &apos;{name}&apos; が空です。</translation>
    </message>
    <message>
        <source>Load its image data, or choose another volume.</source>
        <translation type="unfinished">画像データを読み込むか、別のボリュームを選んでください。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a label map, not a scan.</source>
        <translation type="unfinished">&apos;{name}&apos; は検査画像ではなくラベルマップです。</translation>
    </message>
    <message>
        <source>Choose the scan that it was drawn on.</source>
        <translation type="unfinished">それを描いた元の検査画像を選んでください。</translation>
    </message>
    <message>
        <source>The volume &apos;{name}&apos; is under a transform that bends it, or moves its slices unevenly.</source>
        <translation type="unfinished">ボリューム &apos;{name}&apos; に、曲げる変換、またはスライスを不均等に動かす変換がかかっています。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module), which resamples the volume to an even grid.</source>
        <translation type="unfinished">先に変換を確定してください（Data モジュール、「Harden transform」）。ボリュームは等間隔の格子にリサンプリングされます。</translation>
    </message>
</context>
<context>
    <name>scene.parts</name>
    <message>
        <source>Frame {number} of {count} of a sequence.</source>
        <translation type="unfinished">シーケンスのフレーム {number}/{count}。</translation>
    </message>
</context>
<context>
    <name>scene.places</name>
    <message>
        <source>Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated</source>
        <translation type="unfinished">スライス {lower} と {upper} の間（全 {count} 枚）：ここは撮影されておらず、画像は補間です</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, it is not in the region</source>
        <translation type="unfinished">スライス {slice}/{count}：領域外のため省略</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: left out, represented by slice {other}</source>
        <translation type="unfinished">スライス {slice}/{count}：省略。スライス {other} が代表</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}</source>
        <translation type="unfinished">スライス {slice}/{count}：抽出されず。読んだ最も近いスライスは {first}</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read</source>
        <translation type="unfinished">スライス {slice}/{count}：読んだ</translation>
    </message>
    <message>
        <source>Slice {slice} of {count}: read, in one image with slices {first} to {last}</source>
        <translation type="unfinished">スライス {slice}/{count}：スライス {first}～{last} と 1 枚の画像で読んだ</translation>
    </message>
    <message>
        <source>It looked most at slice {slice} of {count} ({where} mm).</source>
        <translation type="unfinished">最もよく見たのはスライス {slice}/{count}（{where} mm）です。</translation>
    </message>
</context>
<context>
    <name>sections.consent</name>
    <message>
        <source>{title}: {size} from {repository}.</source>
        <translation type="unfinished">{title}：{repository} から {size}。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation type="unfinished">ライセンス：{licence}</translation>
    </message>
    <message>
        <source>Its makers give it only to those who have accepted these terms at {page} with an account of their own, and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first.</source>
        <translation type="unfinished">作者は、{page} で自分のアカウントによりこれらの条件に同意し、このコンピューターでログインした人（HF_TOKEN または `hf auth login`）だけに提供しています。どちらも先に確認します。</translation>
    </message>
    <message>
        <source>Nothing about you or your volumes is sent.</source>
        <translation type="unfinished">あなたやボリュームについての情報は送信されません。</translation>
    </message>
    <message>
        <source>Do you accept this licence, and shall the model be downloaded?</source>
        <translation type="unfinished">このライセンスに同意し、モデルをダウンロードしますか。</translation>
    </message>
    <message>
        <source>Volumes that you ask about will be sent to {address}; while &apos;Read ahead&apos; is checked, as soon as they are chosen.</source>
        <translation type="unfinished">質問の対象となるボリュームは {address} に送信されます。「先読み」がオンの間は、選択するとすぐに送信されます。</translation>
    </message>
    <message>
        <source>Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient.</source>
        <translation type="unfinished">送信されるもの: ボクセル、幾何情報、モダリティ、選択した領域、質問。氏名、ID、その他の患者データは送信されません。</translation>
    </message>
    <message>
        <source>The server removes them when you close the scene, and otherwise some hours after their last use.</source>
        <translation type="unfinished">サーバーは、シーンを閉じたとき、または最後の使用から数時間後にそれらを削除します。</translation>
    </message>
    <message>
        <source>Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?</source>
        <translation type="unfinished">画素そのものから個人がわかることがあります。同意しますか。これらのボリュームをこのコンピューターの外に送信してもよいですか。</translation>
    </message>
</context>
<context>
    <name>sections.conversation</name>
    <message>
        <source>Answering…</source>
        <translation type="unfinished">回答しています…</translation>
    </message>
    <message>
        <source>Press Ctrl+Enter, and {model} answers.</source>
        <translation type="unfinished">Ctrl+Enter を押すと {model} が回答します。</translation>
    </message>
    <message>
        <source>The conversation was cleared. &apos;Undo&apos; brings it back until you ask again.</source>
        <translation type="unfinished">会話を消去しました。次に質問するまでは「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>Answered. &apos;Show evidence&apos; shows where it looked; or ask on.</source>
        <translation type="unfinished">回答しました。「根拠を表示」で見た場所が分かります。続けて質問もできます。</translation>
    </message>
    <message>
        <source>{model} is ready. Type a question and press Ctrl+Enter.</source>
        <translation type="unfinished">{model} の準備ができました。質問を入力し、Ctrl+Enter を押してください。</translation>
    </message>
    <message>
        <source>Suggested questions…</source>
        <translation type="unfinished">質問の候補…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished">中止しています…</translation>
    </message>
    <message>
        <source>(nothing pruned)</source>
        <translation type="unfinished">（プルーニングなし）</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished">開始しています…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">中止しました。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">質問する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">中止</translation>
    </message>
    <message>
        <source>Stop this answer; what was said so far stays (Esc).</source>
        <translation type="unfinished">この回答を止めます。ここまでの内容は残ります（Esc）。</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">まずボリュームを選んでください。</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished">次に質問する</translation>
    </message>
    <message>
        <source>Ask this question when the answer is there (Ctrl+Enter).</source>
        <translation type="unfinished">回答が出たらこの質問をします（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation type="unfinished">まず質問を入力してください。</translation>
    </message>
    <message>
        <source>Ask the question about the chosen volume (Ctrl+Enter).</source>
        <translation type="unfinished">選んだボリュームについて質問します（Ctrl+Enter）。</translation>
    </message>
</context>
<context>
    <name>sections.editDialog</name>
    <message>
        <source>Edit the answer</source>
        <translation type="unfinished">回答を編集</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">保存する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">中止</translation>
    </message>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">読影者による編集：</translation>
    </message>
    <message>
        <source>The model&apos;s own words, which stay:</source>
        <translation type="unfinished">モデル自身の文（そのまま残ります）：</translation>
    </message>
</context>
<context>
    <name>sections.goingOn</name>
    <message>
        <source>What the report shall go through: choose a template, or write your own.</source>
        <translation type="unfinished">レポートで取り上げる項目：テンプレートを選ぶか、自分で書いてください。</translation>
    </message>
    <message>
        <source>The report goes through the template “{name}”.</source>
        <translation type="unfinished">レポートはテンプレート「{name}」に沿って書かれます。</translation>
    </message>
    <message>
        <source>Marked as “{point}” and “{box}”.</source>
        <translation type="unfinished">「{point}」と「{box}」として印を付けました。</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">ボリュームに非線形の変換がかかっています。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">先に変換を確定してください（Data モジュール、「Harden transform」）。</translation>
    </message>
    <message>
        <source>Free report</source>
        <translation type="unfinished">自由形式のレポート</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation type="unfinished">自分のテンプレート…</translation>
    </message>
</context>
<context>
    <name>sections.keeping</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">元に戻す</translation>
    </message>
    <message>
        <source>Bring back the conversation that was cleared. The next question forgets it.</source>
        <translation type="unfinished">消去した会話を元に戻します。次の質問をすると戻せなくなります。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">消去</translation>
    </message>
    <message>
        <source>Empty the conversation. Nodes in the scene stay.</source>
        <translation type="unfinished">会話を空にします。シーンのノードは残ります。</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation type="unfinished">画像付きページ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">テキスト</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished">会話を保存</translation>
    </message>
    <message>
        <source>Saving the conversation…</source>
        <translation type="unfinished">会話を保存しています…</translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation type="unfinished">会話を保存しました。</translation>
    </message>
</context>
<context>
    <name>sections.memory</name>
    <message>
        <source>{need} of memory with {precision}.</source>
        <translation type="unfinished">{precision}で {need} のメモリが必要です。</translation>
    </message>
    <message>
        <source>{need} of memory with {precision}; {free} are free on {device}.</source>
        <translation type="unfinished">{precision}で {need} のメモリが必要です。{device} の空きは {free} です。</translation>
    </message>
    <message>
        <source>It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.</source>
        <translation type="unfinished">収まらないかもしれません。{precision}で {need} のメモリが必要ですが、{device} の空きは {free} だけです。</translation>
    </message>
    <message>
        <source>Choose a smaller model or another device, or close other programs.</source>
        <translation type="unfinished">より小さいモデルか別のデバイスを選ぶか、他のプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">自動</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished">完全</translation>
    </message>
    <message>
        <source>8 bits (about half the memory)</source>
        <translation type="unfinished">8 ビット（メモリ約半分）</translation>
    </message>
    <message>
        <source>4 bits (about a third of the memory)</source>
        <translation type="unfinished">4 ビット（メモリ約 3 分の 1）</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation type="unfinished">完全な精度</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished">8 ビットの重み</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished">4 ビットの重み</translation>
    </message>
</context>
<context>
    <name>sections.model</name>
    <message>
        <source>{name}: {title}, {free} of {all} GB free</source>
        <translation type="unfinished">{name}：{title}、{all} GB 中 {free} GB 空き</translation>
    </message>
    <message>
        <source>From a folder on this computer. Its licence is its own; see its card.</source>
        <translation type="unfinished">このコンピューターのフォルダーから。ライセンスはそのモデル固有のものです。カードを参照してください。</translation>
    </message>
    <message>
        <source>{purpose}.
{source}. Licence: {licence}.</source>
        <translation type="unfinished">{purpose}。
{source}。ライセンス：{licence}。</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation type="unfinished">{size} のダウンロードが必要</translation>
    </message>
    <message>
        <source>Comes with MedPruner</source>
        <translation type="unfinished">MedPruner に付属</translation>
    </message>
    <message>
        <source>Python packages are missing: {names}.</source>
        <translation type="unfinished">Python パッケージが不足しています：{names}。</translation>
    </message>
    <message>
        <source>A server needs none of them.</source>
        <translation type="unfinished">サーバーを使う場合はどれも不要です。</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished">ダウンロードしています…</translation>
    </message>
    <message>
        <source>Ready. It is loaded with the first question.</source>
        <translation type="unfinished">準備できました。最初の質問で読み込まれます。</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished">ダウンロード…</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation type="unfinished">ダウンロードを止める</translation>
    </message>
    <message>
        <source>Install packages…</source>
        <translation type="unfinished">パッケージをインストール…</translation>
    </message>
    <message>
        <source>Shall this computer answer, or a server of your department?</source>
        <translation type="unfinished">このコンピューターで回答しますか、それとも部門のサーバーで回答しますか？</translation>
    </message>
    <message>
        <source>This computer: install…</source>
        <translation type="unfinished">このコンピューター：インストール…</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished">サーバーのみ</translation>
    </message>
    <message>
        <source>Looking whether the model is on this computer…</source>
        <translation type="unfinished">モデルがこのコンピューターにあるか調べています…</translation>
    </message>
    <message>
        <source>{title} is not on this computer yet ({size} to download).</source>
        <translation type="unfinished">{title} はまだこのコンピューターにありません（{size} のダウンロードが必要）。</translation>
    </message>
    <message>
        <source>Download the model…</source>
        <translation type="unfinished">モデルをダウンロード…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished">自動</translation>
    </message>
    <message>
        <source>Installing packages…</source>
        <translation type="unfinished">パッケージをインストールしています…</translation>
    </message>
    <message>
        <source>The worker starts again with the new packages.</source>
        <translation type="unfinished">ワーカーは新しいパッケージで再起動します。</translation>
    </message>
    <message>
        <source>MedPruner is set to work offline.</source>
        <translation type="unfinished">MedPruner はオフラインで作業する設定です。</translation>
    </message>
    <message>
        <source>Uncheck &apos;Work offline&apos; under Storage to download a model.</source>
        <translation type="unfinished">モデルをダウンロードするには、「保存場所」の「オフラインで作業」のチェックを外してください。</translation>
    </message>
    <message>
        <source>Download a model</source>
        <translation type="unfinished">モデルのダウンロード</translation>
    </message>
    <message>
        <source>Folder of a model (safetensors)</source>
        <translation type="unfinished">モデルのフォルダー（safetensors）</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no model: there is no config.json in it.</source>
        <translation type="unfinished">フォルダー &apos;{folder}&apos; にモデルがありません。config.json がありません。</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.json and the safetensors files.</source>
        <translation type="unfinished">config.json と safetensors ファイルのあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Remove the weights of {title} from this computer? They can be downloaded again.</source>
        <translation type="unfinished">{title} の重みをこのコンピューターから削除しますか。再びダウンロードできます。</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished">モデルの削除</translation>
    </message>
</context>
<context>
    <name>sections.outdated</name>
    <message>
        <source>The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.</source>
        <translation type="unfinished">根拠はフレーム {number}/{count} のものです。現在はフレーム {shown} が表示されています。これを読み取るには、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The volume was changed after this answer: the evidence may lie over something else.</source>
        <translation type="unfinished">この回答の後にボリュームが変更されました。根拠は別のものに重なっている可能性があります。</translation>
    </message>
</context>
<context>
    <name>sections.regions</name>
    <message>
        <source>The list of points is empty.</source>
        <translation type="unfinished">点のリストが空です。</translation>
    </message>
    <message>
        <source>Place a point where you want to know what it is.</source>
        <translation type="unfinished">何であるか知りたい場所に点を置いてください。</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">関心領域に大きさがありません。</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">0 mm より大きく描き直してください。</translation>
    </message>
    <message>
        <source>The segmentation has no such segment.</source>
        <translation type="unfinished">セグメンテーションにそのセグメントはありません。</translation>
    </message>
    <message>
        <source>Choose one of its segments.</source>
        <translation type="unfinished">そのセグメントの一つを選んでください。</translation>
    </message>
    <message>
        <source>The segment could not be laid over the volume.</source>
        <translation type="unfinished">セグメントをボリュームに重ねられませんでした。</translation>
    </message>
    <message>
        <source>Check it in the Segment Editor.</source>
        <translation type="unfinished">セグメントエディターで確認してください。</translation>
    </message>
</context>
<context>
    <name>sections.report</name>
    <message>
        <source>{sentence}, {time} left</source>
        <translation type="unfinished">{sentence}（残り{time}）</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation type="unfinished">約 {count} 分</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation type="unfinished">約 {count} 秒</translation>
    </message>
</context>
<context>
    <name>sections.result</name>
    <message>
        <source>Remove this answer</source>
        <translation type="unfinished">この回答を除く</translation>
    </message>
    <message>
        <source>Remove the markers, heatmaps, table, plot and text of the answer shown here.</source>
        <translation type="unfinished">ここに示した回答の印、ヒートマップ、表、グラフ、テキストを除きます。</translation>
    </message>
    <message>
        <source>Bring the answer back</source>
        <translation type="unfinished">回答を元に戻す</translation>
    </message>
    <message>
        <source>Put the answer that was removed last into the scene again, while its volume is as it was.</source>
        <translation type="unfinished">ボリュームが元のままであれば、最後に除いた回答をシーンに戻します。</translation>
    </message>
    <message>
        <source>Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.</source>
        <translation type="unfinished">ヒートマップ、読んだ部分、回答を、元画像を参照する DICOM オブジェクトとして書き出します。</translation>
    </message>
    <message>
        <source>Only an answer of this session can be written as DICOM: ask the question again.</source>
        <translation type="unfinished">DICOM として書き出せるのはこのセッションの回答だけです。もう一度質問してください。</translation>
    </message>
    <message>
        <source>The volume was not loaded from Slicer&apos;s DICOM database: there are no images to refer to.</source>
        <translation type="unfinished">ボリュームは Slicer の DICOM データベースから読み込まれていないため、参照する画像がありません。</translation>
    </message>
    <message>
        <source>Answer attention of the word “{word}”.</source>
        <translation type="unfinished">語「{word}」の回答の注意。</translation>
    </message>
    <message>
        <source>Click a word of the answer to see where it looked.</source>
        <translation type="unfinished">回答の語をクリックすると、どこを見たかが分かります。</translation>
    </message>
    <message>
        <source>The volume is under a transform that is not linear.</source>
        <translation type="unfinished">ボリュームに非線形の変換がかかっています。</translation>
    </message>
    <message>
        <source>Harden the transform first (Data module).</source>
        <translation type="unfinished">先に変換を確定してください（Data モジュール、「Harden transform」）。</translation>
    </message>
    <message>
        <source>Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.</source>
        <translation type="unfinished">この回答をシーンから除きますか。読み込んだシーンに含まれていたもので、元に戻せません。</translation>
    </message>
    <message>
        <source>Folder for the DICOM files</source>
        <translation type="unfinished">DICOM ファイルのフォルダー</translation>
    </message>
    <message>
        <source>Writing DICOM…</source>
        <translation type="unfinished">DICOM を書き出しています…</translation>
    </message>
    <message>
        <source>{count} DICOM files were written: {names}.</source>
        <translation type="unfinished">{count} 個の DICOM ファイルを書き出しました：{names}。</translation>
    </message>
</context>
<context>
    <name>sections.server</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished">このコンピューター</translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">サーバー</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished">接続をテスト</translation>
    </message>
    <message>
        <source>Enter the address of the server and your token (Model section).</source>
        <translation type="unfinished">サーバーのアドレスとトークンを入力してください（モデルの欄）。</translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation type="unfinished">入力する…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished">サーバーを探しています…</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished">少し待ってからもう一度質問してください。</translation>
    </message>
    <message>
        <source>Connected: {title} answers.</source>
        <translation type="unfinished">接続しました: {title} が回答します。</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section.</source>
        <translation type="unfinished">モデルの欄の「接続をテスト」を押してください。</translation>
    </message>
    <message>
        <source>Send volumes to a server</source>
        <translation type="unfinished">ボリュームをサーバーに送信</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished">何も送信されませんでした。</translation>
    </message>
    <message>
        <source>Ask again, or choose &apos;This computer&apos; in the Model section.</source>
        <translation type="unfinished">もう一度質問するか、モデルの欄で「このコンピューター」を選んでください。</translation>
    </message>
    <message>
        <source>What answers was changed.</source>
        <translation type="unfinished">回答元が変更されました。</translation>
    </message>
</context>
<context>
    <name>sections.sliceTable</name>
    <message>
        <source>Slices</source>
        <translation type="unfinished">スライス</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished">距離</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">読んだか</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished">トークン</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished">注意</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">はい</translation>
    </message>
    <message>
        <source>as {slice}</source>
        <translation type="unfinished">{slice} が代表</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">いいえ</translation>
    </message>
</context>
<context>
    <name>sections.storage</name>
    <message>
        <source>The worker starts again with other storage settings.</source>
        <translation type="unfinished">ワーカーは新しい保存場所の設定で再起動します。</translation>
    </message>
</context>
<context>
    <name>sections.summary</name>
    <message>
        <source>slices</source>
        <translation type="unfinished">スライス</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished">エンコーダー</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished">トークン</translation>
    </message>
    <message>
        <source>language model</source>
        <translation type="unfinished">言語モデル</translation>
    </message>
    <message>
        <source>Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).</source>
        <translation type="unfinished">読んだ量：{slices}、視覚トークン {allTokens} 個中 {tokens} 個（{share}）。</translation>
    </message>
    <message>
        <source>{seconds} s to read the scan ({stages}), {first} s to the first word.</source>
        <translation type="unfinished">検査画像を読むのに {seconds} 秒（{stages}）、最初の語まで {first} 秒。</translation>
    </message>
    <message>
        <source>Probability of being right: {confidence} (calibrated on phantoms).</source>
        <translation type="unfinished">正しい確率：{confidence}（ファントムで較正）。</translation>
    </message>
    <message>
        <source>Mean token probability: {confidence} (not calibrated).</source>
        <translation type="unfinished">トークンの平均確率：{confidence}（未較正）。</translation>
    </message>
    <message>
        <source>{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”</source>
        <translation type="unfinished">{verdict}。プルーニングあり、トークンの {share}、検査画像を読むのに {a} 秒：「{pruned}」すべてのトークン、{b} 秒：「{unpruned}」</translation>
    </message>
    <message>
        <source>The same answer with nothing pruned</source>
        <translation type="unfinished">プルーニングなしでも同じ回答</translation>
    </message>
    <message>
        <source>Another answer with nothing pruned</source>
        <translation type="unfinished">プルーニングなしでは別の回答</translation>
    </message>
</context>
<context>
    <name>sections.templateDialog</name>
    <message>
        <source>Templates for reports</source>
        <translation type="unfinished">レポートのテンプレート</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">閉じる</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation type="unfinished">すべてのモダリティ</translation>
    </message>
    <message>
        <source>What the report shall go through, and in which order</source>
        <translation type="unfinished">レポートで取り上げる項目とその順序</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation type="unfinished">テンプレート：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished">名前：</translation>
    </message>
    <message>
        <source>For:</source>
        <translation type="unfinished">対象：</translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished">新しいテンプレート</translation>
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
        <translation type="unfinished">胸部のレポート：肺と気道、胸膜、縦隔と肺門、心臓と大血管、胸壁と骨、写っている範囲の上腹部。</translation>
    </message>
    <message>
        <source>CT of the abdomen and pelvis</source>
        <translation type="unfinished">腹部・骨盤 CT</translation>
    </message>
    <message>
        <source>Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones.</source>
        <translation type="unfinished">腹部と骨盤のレポート：肝臓、胆嚢、胆管、脾臓、膵臓、副腎、腎臓、尿路、胃と腸管、血管とリンパ節、腹膜と遊離液、骨盤内臓器、骨。</translation>
    </message>
    <message>
        <source>CT of the head</source>
        <translation type="unfinished">頭部 CT</translation>
    </message>
    <message>
        <source>Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, sinuses, mastoids and orbits.</source>
        <translation type="unfinished">頭部のレポート：出血、梗塞の徴候、mass effect と正中、脳室と脳槽、頭蓋骨、頭蓋底、副鼻腔、乳突洞、眼窩。</translation>
    </message>
    <message>
        <source>MR of the head</source>
        <translation type="unfinished">頭部 MR</translation>
    </message>
    <message>
        <source>Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; vessels as far as they are shown; skull base, sinuses and orbits.</source>
        <translation type="unfinished">頭部のレポート：灰白質と白質、腫瘤、正中、脳室と脳槽、後頭蓋窩、写っている範囲の血管、頭蓋底、副鼻腔、眼窩。</translation>
    </message>
    <message>
        <source>MR of the spine</source>
        <translation type="unfinished">脊椎 MR</translation>
    </message>
    <message>
        <source>Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; soft tissue.</source>
        <translation type="unfinished">脊椎のレポート：アライメント、椎体と骨髄、各レベルの椎間板、脊柱管と脊髄、椎間孔、軟部組織。</translation>
    </message>
</context>
<context>
    <name>sections.transcript</name>
    <message>
        <source>Edited by the reader:</source>
        <translation type="unfinished">読影者による編集：</translation>
    </message>
</context>
<context>
    <name>sections.volume</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished">自動判定</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished">どちらでもない</translation>
    </message>
    <message>
        <source>Choose the volume to ask about.</source>
        <translation type="unfinished">質問するボリュームを選んでください。</translation>
    </message>
    <message>
        <source>No volume is loaded. Load a CT or MR of your own, or the sample.</source>
        <translation type="unfinished">ボリュームが読み込まれていません。CT または MR を読み込むか、サンプルを使ってください。</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation type="unfinished">サンプルを読み込む</translation>
    </message>
    <message>
        <source>Looking at the slices…</source>
        <translation type="unfinished">スライスを見ています…</translation>
    </message>
    <message>
        <source>Choose a volume to see how much of it would be read.</source>
        <translation type="unfinished">ボリュームを選ぶと、どれだけ読まれるかが分かります。</translation>
    </message>
    <message>
        <source>All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.</source>
        <translation type="unfinished">{slices} 枚すべてが、最大 {thickest} mm の画像 {images} 枚で読まれます。モデルは {most} 枚まで受け付けます。</translation>
    </message>
    <message>
        <source>The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not.</source>
        <translation type="unfinished">領域内の {slices} 枚が、最大 {thickest} mm の画像 {images} 枚で読まれます。残り {others} 枚は読まれません。</translation>
    </message>
    <message>
        <source>About {kept} of {all} slices would be read ({share}).</source>
        <translation type="unfinished">{all} 枚中約 {kept} 枚が読まれます（{share}）。</translation>
    </message>
    <message>
        <source>About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.</source>
        <translation type="unfinished">領域内の {asked} 枚中約 {kept} 枚が読まれます。残り {others} 枚は質問の対象外です。</translation>
    </message>
    <message>
        <source>The volume has {count}; {all} of them are looked at, evenly spaced.</source>
        <translation type="unfinished">ボリュームには {count} 枚あり、等間隔に {all} 枚を見ます。</translation>
    </message>
</context>
<context>
    <name>sections.waiting</name>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished">次：{question}</translation>
    </message>
    <message>
        <source>Press to take this question back.</source>
        <translation type="unfinished">押すとこの質問を取り消します。</translation>
    </message>
</context>
<context>
    <name>server.closed</name>
    <message>
        <source>Ray does not ask for its token here.</source>
        <translation type="unfinished">ここでは Ray がトークンを要求しません。</translation>
    </message>
    <message>
        <source>Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).</source>
        <translation type="unfinished">クラスターの各部を RAY_AUTH_MODE=token と専用のトークンで起動してください (Resources/Docs/server.md)。</translation>
    </message>
</context>
<context>
    <name>server.fetching</name>
    <message>
        <source>Waiting for other series to be fetched</source>
        <translation type="unfinished">ほかのシリーズの取得を待っています</translation>
    </message>
</context>
<context>
    <name>server.guest</name>
    <message>
        <source>This server runs {title}.</source>
        <translation type="unfinished">このサーバーは {title} を使用しています。</translation>
    </message>
    <message>
        <source>Choose that model.</source>
        <translation type="unfinished">そのモデルを選択してください。</translation>
    </message>
</context>
<context>
    <name>server.refusals</name>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">もう一度質問してください。</translation>
    </message>
    <message>
        <source>The server does not understand this request.</source>
        <translation type="unfinished">サーバーはこの要求を理解できません。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">MedPruner は 1 つのバージョンだけをインストールしてください。</translation>
    </message>
    <message>
        <source>The voxels were damaged on their way.</source>
        <translation type="unfinished">ボクセルが転送中に破損しました。</translation>
    </message>
    <message>
        <source>The volume is larger than this server takes.</source>
        <translation type="unfinished">ボリュームがこのサーバーの上限を超えています。</translation>
    </message>
    <message>
        <source>Crop or resample it, then ask again.</source>
        <translation type="unfinished">切り抜くか再サンプリングしてから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation type="unfinished">サーバーは混み合っています。</translation>
    </message>
    <message>
        <source>Ask again in a few seconds.</source>
        <translation type="unfinished">数秒後にもう一度質問してください。</translation>
    </message>
    <message>
        <source>This took longer than the server allows.</source>
        <translation type="unfinished">サーバーが許す時間を超えました。</translation>
    </message>
    <message>
        <source>Ask again later, or about a region.</source>
        <translation type="unfinished">後でもう一度質問するか、領域を限って質問してください。</translation>
    </message>
    <message>
        <source>These voxels cannot be a volume.</source>
        <translation type="unfinished">これらのボクセルはボリュームではありません。</translation>
    </message>
    <message>
        <source>Load the volume again, then ask again.</source>
        <translation type="unfinished">ボリュームを読み込み直してから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The server does not know this token.</source>
        <translation type="unfinished">サーバーはこのトークンを認識していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a token.</source>
        <translation type="unfinished">サーバーの管理者にトークンを発行してもらってください。</translation>
    </message>
    <message>
        <source>The server does not go by that name.</source>
        <translation type="unfinished">サーバーの名前が違います。</translation>
    </message>
    <message>
        <source>Use the address that you were given.</source>
        <translation type="unfinished">案内されたアドレスを使用してください。</translation>
    </message>
    <message>
        <source>Web pages may not ask this server.</source>
        <translation type="unfinished">ウェブページからこのサーバーに質問することはできません。</translation>
    </message>
    <message>
        <source>Use the panel in 3D Slicer.</source>
        <translation type="unfinished">3D Slicer のパネルを使用してください。</translation>
    </message>
    <message>
        <source>This server does not fetch scans from there.</source>
        <translation type="unfinished">このサーバーはそこからスキャンを取得しません。</translation>
    </message>
    <message>
        <source>Send the voxels, or ask whoever runs the server to allow that archive.</source>
        <translation type="unfinished">ボクセルを送るか、サーバーの管理者にそのアーカイブの許可を依頼してください。</translation>
    </message>
    <message>
        <source>The server does not have this volume (any more).</source>
        <translation type="unfinished">サーバーにこのボリュームはありません（削除された可能性があります）。</translation>
    </message>
    <message>
        <source>Ask again: it is sent again.</source>
        <translation type="unfinished">もう一度質問してください。再送信されます。</translation>
    </message>
    <message>
        <source>The server has no room for this volume.</source>
        <translation type="unfinished">サーバーにこのボリュームを置く空きがありません。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">サーバーの管理者に知らせるか、後でもう一度質問してください。</translation>
    </message>
    <message>
        <source>MedPruner on your computer is older than on the server.</source>
        <translation type="unfinished">お使いのコンピューターのMedPrunerはサーバーのものより古いです。</translation>
    </message>
    <message>
        <source>Update MedPruner.</source>
        <translation type="unfinished">MedPrunerを更新してください。</translation>
    </message>
    <message>
        <source>MedPruner on your computer is newer than on the server.</source>
        <translation type="unfinished">お使いのコンピューターのMedPrunerはサーバーのものより新しいです。</translation>
    </message>
    <message>
        <source>Have the server updated.</source>
        <translation type="unfinished">サーバーを更新してもらってください。</translation>
    </message>
    <message>
        <source>The upload goes on elsewhere.</source>
        <translation type="unfinished">アップロードは別の位置から続きます。</translation>
    </message>
    <message>
        <source>The computer that was answering has failed.</source>
        <translation type="unfinished">回答していたコンピューターが停止しました。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">中止しました。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong on the server.</source>
        <translation type="unfinished">サーバーで予期しない問題が発生しました。</translation>
    </message>
</context>
<context>
    <name>server.replica</name>
    <message>
        <source>Questions before this one: {count}</source>
        <translation type="unfinished">この質問の前の待ち数: {count}</translation>
    </message>
</context>
<context>
    <name>server.run</name>
    <message>
        <source>At {host} others could read along: there is no certificate.</source>
        <translation type="unfinished">{host} では通信を他者に読まれるおそれがあります: 証明書がありません。</translation>
    </message>
    <message>
        <source>Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them.</source>
        <translation type="unfinished">--certificate と --key を指定するか、それらを持つプロキシの背後で 127.0.0.1 のままにしてください。</translation>
    </message>
    <message>
        <source>The server has no users yet.</source>
        <translation type="unfinished">サーバーにはまだ利用者がいません。</translation>
    </message>
    <message>
        <source>Add one: medpruner serve --add-user NAME.</source>
        <translation type="unfinished">追加してください: medpruner serve --add-user NAME。</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used: {error}.</source>
        <translation type="unfinished">証明書と鍵を使用できません: {error}。</translation>
    </message>
    <message>
        <source>Give the files of a certificate and of its key.</source>
        <translation type="unfinished">証明書とその鍵のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The certificate is not good today: {error}.</source>
        <translation type="unfinished">証明書は現在有効ではありません：{error}。</translation>
    </message>
    <message>
        <source>Have it renewed: no client would connect. Then start again.</source>
        <translation type="unfinished">更新してもらってください：このままではどのクライアントも接続しません。その後もう一度起動してください。</translation>
    </message>
    <message>
        <source>Nothing can listen at port {port} of {host}: {reason}.</source>
        <translation type="unfinished">{host}のポート{port}で待ち受けできません：{reason}。</translation>
    </message>
    <message>
        <source>End what listens there, or give another --port.</source>
        <translation type="unfinished">そこで待ち受けているものを終了するか、別の --port を指定してください。</translation>
    </message>
    <message>
        <source>A server runs in {folder} already.</source>
        <translation type="unfinished">{folder} ではすでにサーバーが動作しています。</translation>
    </message>
    <message>
        <source>End it, or give another --folder.</source>
        <translation type="unfinished">終了するか、別の --folder を指定してください。</translation>
    </message>
</context>
<context>
    <name>server.series</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">コンピューターのメモリが不足しました。</translation>
    </message>
    <message>
        <source>Choose a smaller series.</source>
        <translation type="unfinished">より小さいシリーズを選んでください。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">予期しない問題が起きました（{where}）。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation type="unfinished">サーバーの管理者に知らせてください。</translation>
    </message>
</context>
<context>
    <name>server.users</name>
    <message>
        <source>&apos;{name}&apos; is no name for a user.</source>
        <translation type="unfinished">「{name}」は利用者名になりません。</translation>
    </message>
    <message>
        <source>Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit.</source>
        <translation type="unfinished">a-z、0-9、ピリオド、ハイフン、下線を 32 文字まで使い、文字か数字で始めてください。</translation>
    </message>
    <message>
        <source>There is no user &apos;{name}&apos;.</source>
        <translation type="unfinished">利用者「{name}」はいません。</translation>
    </message>
    <message>
        <source>See users.json in the server&apos;s folder.</source>
        <translation type="unfinished">サーバーのフォルダーの users.json を参照してください。</translation>
    </message>
</context>
<context>
    <name>service.forms</name>
    <message>
        <source>The request &apos;{kind}&apos; has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">要求 &apos;{kind}&apos; に読める &apos;{field}&apos; がありません。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">MedPruner は 1 つのバージョンだけをインストールしてください。</translation>
    </message>
    <message>
        <source>What the worker said (&apos;{kind}&apos;) has no &apos;{field}&apos; that can be read.</source>
        <translation type="unfinished">ワーカーの応答（&apos;{kind}&apos;）に読める &apos;{field}&apos; がありません。</translation>
    </message>
    <message>
        <source>Ask again. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">もう一度質問してください。再び起きる場合は、ログを不具合報告にコピーしてください。</translation>
    </message>
</context>
<context>
    <name>service.messages</name>
    <message>
        <source>What was handed over is damaged ({kind}).</source>
        <translation type="unfinished">受け渡したデータが破損しています（{kind}）。</translation>
    </message>
    <message>
        <source>Check the free space of the temporary folder, then ask again.</source>
        <translation type="unfinished">一時フォルダーの空き容量を確認して、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The region of interest has no size.</source>
        <translation type="unfinished">関心領域に大きさがありません。</translation>
    </message>
    <message>
        <source>Draw it again, with a size above 0 mm.</source>
        <translation type="unfinished">0 mm より大きく描き直してください。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be handed to the worker, or back: {reason}.</source>
        <translation type="unfinished">&apos;{file}&apos; をワーカーとの間で受け渡せませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">一時フォルダーの空き容量を増やすか、TMPDIR で別のフォルダーを指定して、もう一度質問してください。</translation>
    </message>
    <message>
        <source>A message names a file that is not in the shared folder.</source>
        <translation type="unfinished">共有フォルダーにないファイルがメッセージに指定されています。</translation>
    </message>
    <message>
        <source>Restart the worker.</source>
        <translation type="unfinished">ワーカーを再起動してください。</translation>
    </message>
</context>
<context>
    <name>service.wire</name>
    <message>
        <source>What the server sent is damaged.</source>
        <translation type="unfinished">サーバーから送られたデータが破損しています。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">もう一度質問してください。</translation>
    </message>
</context>
<context>
    <name>service.worker</name>
    <message>
        <source>The worker knows no request &apos;{kind}&apos;.</source>
        <translation type="unfinished">ワーカーは要求 &apos;{kind}&apos; を知りません。</translation>
    </message>
    <message>
        <source>Install one version of MedPruner only.</source>
        <translation type="unfinished">MedPruner は 1 つのバージョンだけをインストールしてください。</translation>
    </message>
    <message>
        <source>The Python package &apos;{name}&apos; is missing or damaged.</source>
        <translation type="unfinished">Python パッケージ &apos;{name}&apos; がないか破損しています。</translation>
    </message>
    <message>
        <source>Install the packages that MedPruner needs (Model section), then ask again.</source>
        <translation type="unfinished">MedPruner に必要なパッケージをインストールし（モデルの欄）、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished">コンピューターのメモリが不足しました。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model; then ask again.</source>
        <translation type="unfinished">他のプログラムやボリュームを閉じるか、より小さいモデルを選んで、もう一度質問してください。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">予期しない問題が起きました（{where}）。</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">ログを不具合報告にコピーしてから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished">モデルが読み込まれていません。</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished">まずモデルを読み込んでください。</translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation type="unfinished">コンピューターがバッテリーで動作しています。</translation>
    </message>
    <message>
        <source>The scan is read when a question is asked.</source>
        <translation type="unfinished">質問したときに検査画像を読みます。</translation>
    </message>
    <message>
        <source>These pruning settings cannot be: {error}</source>
        <translation type="unfinished">このプルーニング設定はありえません：{error}</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation type="unfinished">プリセットを選んでください。</translation>
    </message>
    <message>
        <source>No volume is open.</source>
        <translation type="unfinished">ボリュームが開かれていません。</translation>
    </message>
    <message>
        <source>Choose a volume first.</source>
        <translation type="unfinished">まずボリュームを選んでください。</translation>
    </message>
    <message>
        <source>The answer is about another volume.</source>
        <translation type="unfinished">回答は別のボリュームについてのものです。</translation>
    </message>
    <message>
        <source>Ask the question again.</source>
        <translation type="unfinished">もう一度質問してください。</translation>
    </message>
</context>
<context>
    <name>trust.scope</name>
    <message>
        <source>The file {file} of the model is damaged.</source>
        <translation type="unfinished">モデルのファイル {file} が破損しています。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation type="unfinished">モデルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The modality is unknown; intensities were scaled like MR.</source>
        <translation type="unfinished">モダリティが不明なため、輝度は MR と同様に調整しました。</translation>
    </message>
    <message>
        <source>This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing.</source>
        <translation type="unfinished">このボリュームは、このモデルの対象である合成ファントムに似ていません。回答は無意味です。</translation>
    </message>
    <message>
        <source>This model only knows questions about eleven findings in chest phantoms, and reports: its answer to this one means nothing.</source>
        <translation type="unfinished">このモデルが扱えるのは、胸部ファントムの11種類の所見に関する質問とレポートだけです。この質問への回答には意味がありません。</translation>
    </message>
</context>
<context>
    <name>trust.unevaluated</name>
    <message>
        <source>Each question is answered from the scan alone: the model does not see what was asked and said before. Its makers did not evaluate conversations of several turns about a volume.</source>
        <translation type="unfinished">各質問は検査画像だけから回答されます。モデルは以前の質問と回答を見ません。ボリュームについての複数回のやりとりは作者により評価されていません。</translation>
    </message>
    <message>
        <source>The model sees this volume and no other: it cannot compare it with an earlier one. Its makers did not evaluate comparisons of volumes.</source>
        <translation type="unfinished">モデルが見るのはこのボリュームだけで、以前のものと比較できません。ボリュームの比較は作者により評価されていません。</translation>
    </message>
</context>
<context>
    <name>views.handOver</name>
    <message>
        <source>Segment Editor</source>
        <translation type="unfinished">セグメントエディター</translation>
    </message>
</context>
<context>
    <name>views.sliceStatus</name>
    <message>
        <source>Frame {shown} of {count}: not the one that was read, which is frame {number}</source>
        <translation type="unfinished">フレーム {shown}/{count}：読み取られたのはこのフレームではなく、フレーム {number} です</translation>
    </message>
</context>
<context>
    <name>worker.ahead</name>
    <message>
        <source>The volume has been read.</source>
        <translation type="unfinished">ボリュームを読み終えました。</translation>
    </message>
    <message>
        <source>Reading ahead: {what}</source>
        <translation type="unfinished">先読み中：{what}</translation>
    </message>
    <message>
        <source>Not read ahead: {why}</source>
        <translation type="unfinished">先読みしていません：{why}</translation>
    </message>
</context>
<context>
    <name>worker.client</name>
    <message>
        <source>The worker said what cannot be understood, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">ワーカーの出力が理解できないため終了させました。次の質問で再起動します。</translation>
    </message>
    <message>
        <source>The worker did not stop within two seconds, so it was ended. It starts again with the next question.</source>
        <translation type="unfinished">ワーカーが 2 秒以内に止まらないため終了させました。次の質問で再起動します。</translation>
    </message>
</context>
<context>
    <name>worker.connection</name>
    <message>
        <source>The certificate of {address} is not good: {reason}.</source>
        <translation type="unfinished">{address} の証明書は有効ではありません: {reason}。</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell whoever runs the server.</source>
        <translation type="unfinished">何も送信されませんでした。サーバーの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>No computer with the name {host} is found.</source>
        <translation type="unfinished">{host} という名前のコンピューターは見つかりません。</translation>
    </message>
    <message>
        <source>Check the address and the network (is a VPN needed?).</source>
        <translation type="unfinished">アドレスとネットワークを確認してください（VPN が必要ですか）。</translation>
    </message>
    <message>
        <source>No server answers at {address}.</source>
        <translation type="unfinished">{address} で応答するサーバーはありません。</translation>
    </message>
    <message>
        <source>Check the address and whether the server (or your tunnel to it) runs.</source>
        <translation type="unfinished">アドレスと、サーバー（またはサーバーへのトンネル）が動いているかを確認してください。</translation>
    </message>
    <message>
        <source>Nothing comes from {address} any more.</source>
        <translation type="unfinished">{address}から何も届かなくなりました。</translation>
    </message>
    <message>
        <source>Check the network (is a VPN needed?), then ask again.</source>
        <translation type="unfinished">ネットワークを確認し（VPNは必要ですか？）、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The proxy does not let this through ({reason}).</source>
        <translation type="unfinished">プロキシがこれを通しません（{reason}）。</translation>
    </message>
    <message>
        <source>Have the server&apos;s name put on the proxy&apos;s list of exceptions (NO_PROXY).</source>
        <translation type="unfinished">サーバーの名前をプロキシの例外（NO_PROXY）に加えてもらってください。</translation>
    </message>
    <message>
        <source>The connection to {address} was lost ({reason}).</source>
        <translation type="unfinished">{address} への接続が失われました（{reason}）。</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished">ネットワークを確認してから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The server at {address} does not run; something in front of it answers.</source>
        <translation type="unfinished">{address} のサーバーは動いていません。その手前にあるものが応答しています。</translation>
    </message>
    <message>
        <source>Tell whoever runs the server, or ask again later.</source>
        <translation type="unfinished">サーバーの管理者に知らせるか、後でもう一度質問してください。</translation>
    </message>
    <message>
        <source>What answers at {address} is no server of MedPruner.</source>
        <translation type="unfinished">{address} で応答しているのは MedPruner のサーバーではありません。</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished">アドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server speaks another version ({version}).</source>
        <translation type="unfinished">サーバーのバージョンが異なります（{version}）。</translation>
    </message>
    <message>
        <source>Update MedPruner on this computer: it is older.</source>
        <translation type="unfinished">このコンピューターのMedPrunerを更新してください：こちらのほうが古いです。</translation>
    </message>
    <message>
        <source>Have the server updated: it is older.</source>
        <translation type="unfinished">サーバーを更新してもらってください：サーバーのほうが古いです。</translation>
    </message>
</context>
<context>
    <name>worker.ending</name>
    <message>
        <source>The worker process ended because the computer ran out of memory.</source>
        <translation type="unfinished">コンピューターのメモリ不足のため、ワーカープロセスが終了しました。</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly (code {code}).</source>
        <translation type="unfinished">ワーカープロセスが予期せず終了しました（コード {code}）。</translation>
    </message>
    <message>
        <source>The worker process crashed ({what}).</source>
        <translation type="unfinished">ワーカープロセスが異常終了しました（{what}）。</translation>
    </message>
    <message>
        <source>The worker process was ended from outside, perhaps because the computer ran out of memory.</source>
        <translation type="unfinished">ワーカープロセスが外部から終了させられました。メモリ不足かもしれません。</translation>
    </message>
    <message>
        <source>Ask again: the worker starts anew. If this happens again, copy the log into a bug report.</source>
        <translation type="unfinished">もう一度質問してください。ワーカーが再起動します。再び起きる場合は、ログを不具合報告にコピーしてください。</translation>
    </message>
    <message>
        <source>Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.</source>
        <translation type="unfinished">他のプログラムやボリュームを閉じるか、より小さいモデルやビット数の少ない重みを選んで、もう一度質問してください。</translation>
    </message>
</context>
<context>
    <name>worker.errand</name>
    <message>
        <source>No server is set.</source>
        <translation type="unfinished">サーバーが設定されていません。</translation>
    </message>
    <message>
        <source>Enter its address and your token in the Model section.</source>
        <translation type="unfinished">モデルの欄にそのアドレスとトークンを入力してください。</translation>
    </message>
    <message>
        <source>You have not agreed to send volumes to this server.</source>
        <translation type="unfinished">このサーバーへのボリュームの送信に同意していません。</translation>
    </message>
    <message>
        <source>Ask, and you will be asked.</source>
        <translation type="unfinished">質問すると、同意を求められます。</translation>
    </message>
    <message>
        <source>The server runs another model now.</source>
        <translation type="unfinished">サーバーでは現在別のモデルが動いています。</translation>
    </message>
    <message>
        <source>Press &apos;Test connection&apos; in the Model section, then ask again.</source>
        <translation type="unfinished">「モデル」欄の「接続をテスト」を押してから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>Sending the volume to {host}</source>
        <translation type="unfinished">ボリュームを {host} に送信中</translation>
    </message>
    <message>
        <source>The server went away in the middle of its answer.</source>
        <translation type="unfinished">サーバーが回答の途中でいなくなりました。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">もう一度質問してください。</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in {seconds} s</source>
        <translation type="unfinished">サーバーは混み合っています。{seconds} 秒後にもう一度尋ねます</translation>
    </message>
    <message>
        <source>{problem} Trying again for {seconds} s</source>
        <translation type="unfinished">{problem} あと {seconds} 秒間、再試行します</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished">中止しました。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished">何も書き込んでいません。</translation>
    </message>
</context>
<context>
    <name>worker.folders</name>
    <message>
        <source>There is no folder in which a volume could be handed to the worker: {reason}.</source>
        <translation type="unfinished">ボリュームをワーカーに渡すためのフォルダーがありません：{reason}。</translation>
    </message>
    <message>
        <source>Free disk space in the temporary folder (or set TMPDIR to another one), then ask again.</source>
        <translation type="unfinished">一時フォルダーの空き容量を増やすか、TMPDIR で別のフォルダーを指定して、もう一度質問してください。</translation>
    </message>
</context>
<context>
    <name>worker.install</name>
    <message>
        <source>To download: about {size} MB.</source>
        <translation type="unfinished">ダウンロード量：約 {size} MB。</translation>
    </message>
    <message>
        <source>To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.</source>
        <translation type="unfinished">ダウンロード量：プロセッサーのみなら約 {small} GB、NVIDIA のカードを使うなら約 {large} GB。</translation>
    </message>
    <message>
        <source>The PyTorch extension is not installed.</source>
        <translation type="unfinished">PyTorch 拡張機能がインストールされていません。</translation>
    </message>
    <message>
        <source>Open the Extensions Manager, install &apos;PyTorch&apos;, restart Slicer, then come back here.</source>
        <translation type="unfinished">拡張機能マネージャーを開いて「PyTorch」をインストールし、Slicer を再起動してから、ここに戻ってください。</translation>
    </message>
    <message>
        <source>PyTorch was not installed.</source>
        <translation type="unfinished">PyTorch はインストールされませんでした。</translation>
    </message>
    <message>
        <source>Press &apos;Install packages&apos; again when you want to go on.</source>
        <translation type="unfinished">続けるには、もう一度「パッケージをインストール」を押してください。</translation>
    </message>
    <message>
        <source>The packages were not installed.</source>
        <translation type="unfinished">パッケージはインストールされませんでした。</translation>
    </message>
    <message>
        <source>DICOM results need the package {package}, which was not installed.</source>
        <translation type="unfinished">DICOM の出力にはパッケージ {package} が必要ですが、インストールされませんでした。</translation>
    </message>
    <message>
        <source>Press &apos;DICOM…&apos; again when you want to go on.</source>
        <translation type="unfinished">続けるには、もう一度「DICOM…」を押してください。</translation>
    </message>
    <message>
        <source>The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.</source>
        <translation type="unfinished">Python パッケージにはディスクが {needed} MB 必要です。Slicer の保存先の空きは {free} MB です。</translation>
    </message>
    <message>
        <source>Free disk space in {folder}, then press &apos;Install packages&apos; again.</source>
        <translation type="unfinished">{folder} の空き容量を増やしてから、もう一度「パッケージをインストール」を押してください。</translation>
    </message>
    <message>
        <source>The Python packages could not be installed ({kind}).</source>
        <translation type="unfinished">Python パッケージをインストールできませんでした（{kind}）。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again.</source>
        <translation type="unfinished">ネットワーク、プロキシ、ディスクの空き容量を確認してください。pip の出力は Python コンソールにあります。その後もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>worker.link</name>
    <message>
        <source>The worker process could not be started ({reason}).</source>
        <translation type="unfinished">ワーカープロセスを起動できませんでした（{reason}）。</translation>
    </message>
</context>
<context>
    <name>worker.pictures</name>
    <message>
        <source>There is no picture: the volume has gone, or has been changed since.</source>
        <translation type="unfinished">画像はありません。ボリュームがなくなったか、その後変更されました。</translation>
    </message>
</context>
<context>
    <name>worker.server</name>
    <message>
        <source>&apos;{text}&apos; is no address of a server.</source>
        <translation type="unfinished">「{text}」はサーバーのアドレスではありません。</translation>
    </message>
    <message>
        <source>It begins with https://, such as https://medpruner.example.org.</source>
        <translation type="unfinished">https:// で始まります。例: https://medpruner.example.org。</translation>
    </message>
    <message>
        <source>Without https:// anyone on the way could read what is sent.</source>
        <translation type="unfinished">https:// でなければ、送信内容を途中で誰でも読むことができます。</translation>
    </message>
    <message>
        <source>Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642.</source>
        <translation type="unfinished">先頭に https:// と書くか、SSH でトンネルを開いて http://127.0.0.1:8642 と書いてください。</translation>
    </message>
</context>
<context>
    <name>worker.session</name>
    <message>
        <source>No volume is chosen.</source>
        <translation type="unfinished">ボリュームが選ばれていません。</translation>
    </message>
    <message>
        <source>Load a CT or MR volume (or the sample phantom) and choose it above.</source>
        <translation type="unfinished">CT または MR のボリューム（またはサンプルのファントム）を読み込み、上で選んでください。</translation>
    </message>
    <message>
        <source>The question was given up.</source>
        <translation type="unfinished">質問は取りやめられました。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished">もう一度質問してください。</translation>
    </message>
    <message>
        <source>The volume was changed while it was being read.</source>
        <translation type="unfinished">読んでいる間にボリュームが変更されました。</translation>
    </message>
    <message>
        <source>Ask again when it is as it shall be.</source>
        <translation type="unfinished">あるべき状態になってから、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The volume was removed while it was being read.</source>
        <translation type="unfinished">読んでいる間にボリュームが取り除かれました。</translation>
    </message>
    <message>
        <source>Choose another volume.</source>
        <translation type="unfinished">別のボリュームを選んでください。</translation>
    </message>
    <message>
        <source>The scene was closed while a question was being answered.</source>
        <translation type="unfinished">質問に回答している間にシーンが閉じられました。</translation>
    </message>
    <message>
        <source>Load a volume and ask again.</source>
        <translation type="unfinished">ボリュームを読み込んで、もう一度質問してください。</translation>
    </message>
</context>
<context>
    <name>worker.unforeseen</name>
    <message>
        <source>Something unforeseen went wrong ({where}).</source>
        <translation type="unfinished">予期しない問題が起きました（{where}）。</translation>
    </message>
    <message>
        <source>Copy the log into a bug report, please; then ask again.</source>
        <translation type="unfinished">ログを不具合報告にコピーしてから、もう一度質問してください。</translation>
    </message>
</context>
</TS>
