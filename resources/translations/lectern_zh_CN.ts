<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Article list</source>
        <translation>文章列表</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>CategoryPreview</name>
    <message>
        <source>Uncategorised</source>
        <translation>未分类</translation>
    </message>
</context>
<context>
    <name>CategoryRuleForm</name>
    <message>
        <source>&amp;Categories come from</source>
        <translation>分类来自(&amp;C)</translation>
    </message>
    <message>
        <source>What the library remembers</source>
        <translation>资料库所记的规则</translation>
    </message>
    <message>
        <source>The articles&apos; headers</source>
        <translation>文章头部</translation>
    </message>
    <message>
        <source>The folders they lie in</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Their tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The headers, else the folders</source>
        <translation>文章头部，没有则用文件夹</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>归入(&amp;B)</translation>
    </message>
    <message>
        <source>a category, as Archive/2021</source>
        <translation>某个分类，例如 旧档/2021</translation>
    </message>
    <message>
        <source>Every category is put below this one; names are parted by a slash</source>
        <translation>所有分类都归到它的下面；各级名称用斜线分隔</translation>
    </message>
    <message>
        <source>&amp;Names are parted by</source>
        <translation>名称的分隔符(&amp;N)</translation>
    </message>
    <message>
        <source>nothing, or characters as &gt; / |</source>
        <translation>无，或例如 &gt; / |</translation>
    </message>
    <message>
        <source>What parts the names of a path that is written as one name; several with blanks between them</source>
        <translation>写成一个名称的多级分类用什么分隔；多个分隔符之间留空格</translation>
    </message>
</context>
<context>
    <name>DayText</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a day in the article list, see QLocale::toString</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <extracomment>Time that an article takes to read</extracomment>
        <translation>阅读约 %1 分钟</translation>
    </message>
    <message>
        <source>File of %1</source>
        <extracomment>The day of the file of an article that names no date itself, shown where its date would be</extracomment>
        <translation>文件日期 %1</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;What to import</source>
        <translation>导入什么(&amp;W)</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>导入什么</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add F&amp;iles…</source>
        <translation>添加文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take back what was removed from the library</source>
        <translation>收回从资料库移除过的文章(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Categories this import would make</source>
        <translation>这次导入会产生的分类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ImportOffer</name>
    <message>
        <source>An import that did not end</source>
        <translation>没有完成的导入</translation>
    </message>
    <message>
        <source>Finish Import</source>
        <translation>完成导入</translation>
    </message>
    <message>
        <source>Go on with it; what is in the library already is not read again</source>
        <translation>继续导入；已经入库的不会重新读取</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>不再继续</translation>
    </message>
    <message>
        <source>Keep what is in the library, and do not ask again</source>
        <translation>保留已经入库的内容，不再询问</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>新增的文章</translation>
    </message>
    <message>
        <source>&amp;Bring Them Back</source>
        <translation>取回这些文章(&amp;B)</translation>
    </message>
    <message>
        <source>Imports the same files again and takes the removed articles back</source>
        <translation>重新导入同一批文件，并取回已移除的文章</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Articles whose file has changed; the earlier version is kept</source>
        <translation>源文件有改动的文章；旧版本仍然保留</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Files that are as they were</source>
        <translation>没有变化的文件</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Files whose article the library has already; it now stands on one more shelf</source>
        <translation>文库中已有同一篇文章的文件；这篇文章现在多归入一个分类</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Files in which something was mended while reading; they count above, too</source>
        <translation>读取时作过修补的文件；它们也计入前面的数字</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Files of which no article could be made</source>
        <translation>无法成为文章的文件</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Files of earlier imports that are no longer on disk; their articles stay</source>
        <translation>以前导入、现已不在磁盘上的文件；对应的文章仍然保留</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Filter by file or text</source>
        <translation>按文件或文字筛选</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Open &amp;File</source>
        <translation>打开文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open F&amp;older</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>The chosen problem</source>
        <translation>所选的问题</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Imports the same files and folders again; what is in the library already is not read again</source>
        <translation>再次导入同样的文件和文件夹；已经入库的不会重新读取</translation>
    </message>
    <message>
        <source>&amp;Mark as Missing</source>
        <translation>标为缺失(&amp;M)</translation>
    </message>
    <message>
        <source>They have been deleted for good; their articles stay in the library</source>
        <translation>这些文件确实已被删除；它们的文章仍留在库中</translation>
    </message>
    <message>
        <source>Import A&amp;gain</source>
        <translation>再次导入(&amp;G)</translation>
    </message>
    <message>
        <source>Import this file again</source>
        <translation>再次导入这个文件</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>Do not report this file again before it changes</source>
        <translation>这个文件改动之前，不再报告它</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the report as a file</source>
        <translation>把报告保存为文件</translation>
    </message>
</context>
<context>
    <name>ImportReportsDialog</name>
    <message>
        <source>Import Reports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The library keeps the reports of the last 50 imports, and of the last 50 batches from watched sources.</source>
        <translation>库中保留最近 50 次导入的报告，以及受监视来源最近 50 批的报告。</translation>
    </message>
    <message>
        <source>&amp;Open Report</source>
        <translation>打开报告(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Import Again</source>
        <translation>重新导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import the same files and folders again</source>
        <translation>再次导入同样的文件和文件夹</translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the import; what is in the library already stays</source>
        <translation>停止导入；已进入文库的内容会保留</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show what became of the files so far</source>
        <translation>显示到目前为止各文件的结果</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the import rest; others can use the library meanwhile</source>
        <translation>让导入休息一下；其间其他程序可以使用这个库</translation>
    </message>
    <message>
        <source>What became of the files so far</source>
        <translation>到目前为止各文件的结果</translation>
    </message>
    <message>
        <source>Problems so far, by kind</source>
        <translation>到目前为止的问题，按种类</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>%1 added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺失 %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>新增 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln 篇文章有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln 个文件无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gone at once; is a disk not connected?</source>
        <translation>
            <numerusform>%Ln 个文件同时不见了；是不是有磁盘没有连接？</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 等，另有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepReportDialog</name>
    <message>
        <source>Pictures for Offline Reading</source>
        <translation>离线阅读的图片</translation>
    </message>
    <message>
        <source>Pictures that came just now and are kept</source>
        <translation>刚刚获取并已保存的图片</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>Pictures that were in the library already</source>
        <translation>之前已在书库中的图片</translation>
    </message>
    <message>
        <source>Kept before</source>
        <translation>原已保存</translation>
    </message>
    <message>
        <source>Pictures that nobody gave; the list says why</source>
        <translation>各处都未能获取的图片，原因见下表</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>无法获取</translation>
    </message>
    <message>
        <source>Pictures that nobody gave within the last week; they were not asked for this time</source>
        <translation>最近一周内未能获取的图片，这次没有再试</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>暂未重试</translation>
    </message>
    <message>
        <source>Pictures that were not asked for, because it was stopped</source>
        <translation>因停止而未尝试的图片</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未处理</translation>
    </message>
    <message>
        <source>Pictures that are not available</source>
        <translation>无法获取的图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Picture &amp;Health</source>
        <translation>图片状况(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>KeepStrip</name>
    <message>
        <source>Keeping pictures</source>
        <translation>正在保存图片</translation>
    </message>
    <message>
        <source>Progress of keeping pictures</source>
        <translation>保存图片的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; what came so far stays, and the next time goes on from there</source>
        <translation>停止；已获取的图片会保留，下次从这里继续</translation>
    </message>
</context>
<context>
    <name>LibraryError</name>
    <message>
        <source>There is no such article in the library.</source>
        <translation>文库中没有这篇文章。</translation>
    </message>
    <message>
        <source>There is no library here yet.</source>
        <translation>这里还没有文库。</translation>
    </message>
    <message>
        <source>This file is not a Lectern library; it was left alone.</source>
        <translation>这个文件不是 Lectern 文库，未作任何改动。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lectern; please update Lectern to open it. Nothing was changed.</source>
        <translation>这个文库由更新版本的 Lectern 建立，请升级 Lectern 后再打开。未作任何改动。</translation>
    </message>
    <message>
        <source>This library was made by an older version of Lectern; open it in the window or import into it once to bring it up to date.</source>
        <translation>这个文库由旧版本的 Lectern 建立，请在窗口中打开，或向其中导入一次，以完成升级。</translation>
    </message>
    <message>
        <source>The library lies in a folder that cannot be written to, so it cannot be opened; copy it to a place where you may write.</source>
        <translation>文库所在的文件夹不可写，因此无法打开；请把它复制到可以写入的位置。</translation>
    </message>
    <message>
        <source>The library&apos;s folder could not be made.</source>
        <translation>无法建立文库的文件夹。</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>文库没有打开。</translation>
    </message>
    <message>
        <source>Another program is writing to the library; try again in a moment.</source>
        <translation>另一个程序正在写入文库，请稍后再试。</translation>
    </message>
    <message>
        <source>The disk is full; nothing more can be written to the library.</source>
        <translation>磁盘已满，无法再写入文库。</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>文库文件已损坏。</translation>
    </message>
    <message>
        <source>The file is not a SQLite database.</source>
        <translation>这个文件不是 SQLite 数据库。</translation>
    </message>
    <message>
        <source>The library cannot be written to.</source>
        <translation>文库不可写。</translation>
    </message>
    <message>
        <source>The library&apos;s file cannot be opened.</source>
        <translation>无法打开文库文件。</translation>
    </message>
    <message>
        <source>The library&apos;s file could not be read or written.</source>
        <translation>无法读写文库文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for the library.</source>
        <translation>内存不足，文库无法工作。</translation>
    </message>
    <message>
        <source>A stored text or original is damaged.</source>
        <translation>保存的正文或原文已损坏。</translation>
    </message>
    <message>
        <source>An article&apos;s original is missing from the library.</source>
        <translation>文库中缺少文章的原文。</translation>
    </message>
    <message>
        <source>A picture could not be written; the disk may be full.</source>
        <translation>无法写入图片，磁盘可能已满。</translation>
    </message>
    <message>
        <source>The folder for pictures could not be made.</source>
        <translation>无法建立图片文件夹。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>这既不是文件，也不是文件夹。</translation>
    </message>
    <message>
        <source>The folder could not be read: %1.</source>
        <translation>无法读取文件夹：%1。</translation>
    </message>
    <message>
        <source>The path could not be looked at: %1.</source>
        <translation>无法查看这个路径：%1。</translation>
    </message>
    <message>
        <source>An import is running already.</source>
        <translation>已经有一次导入正在进行。</translation>
    </message>
    <message>
        <source>Something is not where it should be.</source>
        <translation>要找的东西不在原处。</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>给出的内容无法使用。</translation>
    </message>
    <message>
        <source>A file or folder could not be read or written.</source>
        <translation>无法读写某个文件或文件夹。</translation>
    </message>
    <message>
        <source>An address did not answer as it should.</source>
        <translation>某个网址没有正常应答。</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>操作在完成之前被中止。</translation>
    </message>
    <message>
        <source>The library&apos;s database refused a request.</source>
        <translation>文库的数据库拒绝了一项请求。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>阅读区</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent Libraries</source>
        <translation>最近的文库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>导入一个文章文件夹</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>来源(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo Last Import…</source>
        <translation>撤销上次导入(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Open Another Library…</source>
        <translation>打开其他文库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Search in This &amp;Category</source>
        <translation>在此分类中搜索(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Hit in the Article</source>
        <translation>文章中的下一处匹配(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Hit in the Article</source>
        <translation>文章中的上一处匹配(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear the Search or Go Back</source>
        <translation>清除搜索或返回(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;As the System</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>中(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Very Large</source>
        <translation>特大(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom to &amp;100 %</source>
        <translation>缩放至 100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Fetch and Keep</source>
        <translation>下载并保存(&amp;F)</translation>
    </message>
    <message>
        <source>Only &amp;Local Copies</source>
        <translation>仅本地副本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>不显示(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Categories</source>
        <translation>显示分类(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇文章(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇文章(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>下一篇未读文章(&amp;U)</translation>
    </message>
    <message>
        <source>Read the &amp;Article</source>
        <translation>阅读文章(&amp;A)</translation>
    </message>
    <message>
        <source>Next Pan&amp;e</source>
        <translation>下一个窗格(&amp;E)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>上一个窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Give a &amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Mark as Read When Shown</source>
        <translation>显示后自动标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open the Source File</source>
        <translation>打开源文件(&amp;O)</translation>
    </message>
    <message>
        <source>Open the Source&apos;s &amp;Folder</source>
        <translation>打开源文件所在的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the Title</source>
        <translation>复制标题(&amp;C)</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the Library…</source>
        <translation>从文库中移除(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lectern</source>
        <translation>关于 Lectern(&amp;A)</translation>
    </message>
    <message>
        <source>Next &amp;Highlight</source>
        <translation>下一处重点(&amp;H)</translation>
    </message>
    <message>
        <source>Previous High&amp;light</source>
        <translation>上一处重点(&amp;L)</translation>
    </message>
    <message>
        <source>Show the Side Pa&amp;nel</source>
        <translation>显示侧栏(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;how Pictures in the List</source>
        <translation>在列表中显示图片(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next of These</source>
        <translation>下一种(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黄(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keep Pictures of the Selected Articles</source>
        <translation>保存所选文章的图片(&amp;K)</translation>
    </message>
    <message>
        <source>Keep Pictures of This Li&amp;st</source>
        <translation>保存此列表的图片(&amp;S)</translation>
    </message>
    <message>
        <source>Keep &amp;All Pictures…</source>
        <translation>保存全部图片(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Health of Pictures</source>
        <translation>图片状况(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Where Pictures Come From…</source>
        <translation>图片来源(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the article or the place before</source>
        <translation>回到上一篇文章或上一处</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Highlight in &amp;Yellow</source>
        <translation>黄色划线(&amp;Y)</translation>
    </message>
    <message>
        <source>Highlight in &amp;Green</source>
        <translation>绿色划线(&amp;G)</translation>
    </message>
    <message>
        <source>Highlight in &amp;Blue</source>
        <translation>蓝色划线(&amp;B)</translation>
    </message>
    <message>
        <source>Highlight in &amp;Pink</source>
        <translation>粉色划线(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Write a Note…</source>
        <translation>写笔记(&amp;W)…</translation>
    </message>
    <message>
        <source>B&amp;ring Back the Removed Highlight</source>
        <translation>恢复移除的划线(&amp;R)</translation>
    </message>
    <message>
        <source>Notes of &amp;This Article</source>
        <translation>本文的笔记(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All Notes…</source>
        <translation>全部笔记(&amp;A)…</translation>
    </message>
    <message>
        <source>S&amp;kim the Highlights of the List</source>
        <translation>速览列表中的重点(&amp;K)</translation>
    </message>
    <message>
        <source>Rea&amp;ding Settings…</source>
        <translation>阅读设置(&amp;D)…</translation>
    </message>
    <message>
        <source>Fonts, width, spacing and theme of the article</source>
        <translation>文章的字体、行宽、间距和主题</translation>
    </message>
    <message>
        <source>Article As Sa&amp;ved</source>
        <translation>按原样显示本文(&amp;V)</translation>
    </message>
    <message>
        <source>Colours, sizes and borders as the site had them</source>
        <translation>保留原网站的颜色、字号和边框</translation>
    </message>
    <message>
        <source>This Category As Sav&amp;ed</source>
        <translation>按原样显示本分类(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;as Markdown</source>
        <translation>复制为 Markdown(&amp;A)</translation>
    </message>
    <message>
        <source>Save as a &amp;Web Page…</source>
        <translation>另存为网页(&amp;W)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as Mar&amp;kdown…</source>
        <translation>另存为 Mar&amp;kdown…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save and Print with My &amp;Notes</source>
        <translation>保存和打印时附上我的笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Search the &amp;Exact Form Only</source>
        <translation>仅按原字形搜索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;What can be searched for</source>
        <translation>搜索语法(&amp;W)</translation>
    </message>
    <message>
        <source>Import Re&amp;ports…</source>
        <translation>导入报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Import &amp;with Options…</source>
        <translation>按选项导入(&amp;W)…</translation>
    </message>
    <message>
        <source>Choose where categories come from, and see beforehand what an import would make</source>
        <translation>选择分类的来源，并预先查看导入的结果</translation>
    </message>
    <message>
        <source>V&amp;ersions…</source>
        <translation>历史版本(&amp;E)…</translation>
    </message>
    <message>
        <source>What the article was before, and what has changed</source>
        <translation>文章以前的样子，以及改动了什么</translation>
    </message>
    <message>
        <source>&amp;Saved Search</source>
        <translation>已保存的搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve This Search…</source>
        <translation>保存此搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>Cop&amp;y Link to This Search</source>
        <translation>复制此搜索的链接(&amp;Y)</translation>
    </message>
    <message>
        <source>Clear Search &amp;History</source>
        <translation>清除搜索记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>Article Only, F&amp;ull Screen</source>
        <translation>只显示文章，全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Search the Library, or &amp;Find in the Article You Read</source>
        <translation>搜索资料库，阅读时则在文章中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find in the A&amp;rticle</source>
        <translation>在文章中查找(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Read On: a Screen or a Hit Further, Then the Next Article</source>
        <translation>继续阅读：翻一屏或到下一处命中，到底则转到下一篇(&amp;R)</translation>
    </message>
    <message>
        <source>Read Bac&amp;k: a Screen or a Hit, Then the Previous Article</source>
        <translation>往回阅读：翻回一屏或到上一处命中，到顶则转到上一篇(&amp;K)</translation>
    </message>
</context>
<context>
    <name>NoteColours</name>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>All Notes</source>
        <translation>全部笔记</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words of a passage, a note or a title</source>
        <translation>原文、笔记或标题里的词</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>划线与笔记</translation>
    </message>
    <message>
        <source>&amp;Export as Markdown…</source>
        <translation>导出为 Markdown(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>PageLabels</name>
    <message>
        <source>Uncategorised</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Image not available</source>
        <translation>图片不可用</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>打开原图</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>My Notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>The article no longer says this.</source>
        <translation>文章里已经没有这段话了。</translation>
    </message>
    <message>
        <source>File gone from disk</source>
        <translation>文件已不在磁盘上</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>PathQuestions</name>
    <message>
        <source>Import a Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Articles, packed files and exports (*.md *.markdown *.html *.htm *.mht *.mhtml *.txt *.json *.csv *.zip *.7z *.tar *.tgz *.tbz *.tbz2 *.txz *.tzst *.tar.gz *.tar.bz2 *.tar.xz *.tar.zst);;All files (*)</source>
        <translation>文章、压缩包和导出文件 (*.md *.markdown *.html *.htm *.mht *.mhtml *.txt *.json *.csv *.zip *.7z *.tar *.tgz *.tbz *.tbz2 *.txz *.tzst *.tar.gz *.tar.bz2 *.tar.xz *.tar.zst);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PictureFailure</name>
    <message>
        <source>Only http and https addresses are fetched.</source>
        <translation>只获取 http 和 https 地址。</translation>
    </message>
    <message>
        <source>The address leads into this computer or its own network.</source>
        <translation>该地址指向本机或本地网络。</translation>
    </message>
    <message>
        <source>The host is not known.</source>
        <translation>找不到该主机。</translation>
    </message>
    <message>
        <source>The host&apos;s name leads into this computer or its own network.</source>
        <translation>该主机名指向本机或本地网络。</translation>
    </message>
    <message>
        <source>The picture is larger than Lectern fetches.</source>
        <translation>图片超过了 Lectern 允许获取的大小。</translation>
    </message>
    <message>
        <source>The address gave something else than a picture.</source>
        <translation>该地址返回的不是图片。</translation>
    </message>
    <message>
        <source>The host did not answer: %1.</source>
        <translation>主机没有响应：%1。</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>服务器返回状态 %1。</translation>
    </message>
    <message>
        <source>The connection broke before the picture was complete.</source>
        <translation>图片尚未传完，连接就中断了。</translation>
    </message>
    <message>
        <source>The address gave nothing.</source>
        <translation>该地址没有返回任何内容。</translation>
    </message>
    <message>
        <source>The address gave a picture of a single pixel.</source>
        <translation>该地址只返回了一个像素的图片。</translation>
    </message>
    <message>
        <source>The address leads on and on to other addresses.</source>
        <translation>该地址不断跳转到其他地址。</translation>
    </message>
    <message>
        <source>The host did not answer in time.</source>
        <translation>主机未及时响应。</translation>
    </message>
    <message>
        <source>No host that has this picture answered of late.</source>
        <translation>存有这张图片的主机近来都没有响应。</translation>
    </message>
    <message>
        <source>A “${” of the template is never closed.</source>
        <translation>模板中有一个“${”没有闭合。</translation>
    </message>
    <message>
        <source>The template names “${%1}”, which is not known. Known are ${href}, ${protocol}, ${host}, ${hostname}, ${pathname}, ${search}, each also with _ue behind its name, and ${ssl}.</source>
        <translation>模板中的“${%1}”无法识别。可用的有 ${href}、${protocol}、${host}、${hostname}、${pathname}、${search}（名称后均可加 _ue），以及 ${ssl}。</translation>
    </message>
    <message>
        <source>Behind ${href} a template needs some fixed text, or nothing.</source>
        <translation>模板中 ${href} 之后只能是固定文字，或什么都没有。</translation>
    </message>
    <message>
        <source>A template begins with https:// or http:// and the proxy&apos;s host.</source>
        <translation>模板应以 https:// 或 http:// 加代理主机开头。</translation>
    </message>
    <message>
        <source>A template holds no blanks.</source>
        <translation>模板中不能有空格。</translation>
    </message>
    <message>
        <source>The host of a template is a fixed one, one with a range of digits like i[0-3].wp.com, or &lt;any&gt;.</source>
        <translation>模板的主机应是固定主机、带数字范围的主机（如 i[0-3].wp.com）或 &lt;any&gt;。</translation>
    </message>
    <message>
        <source>The value of a query&apos;s parameter is one property or fixed text.</source>
        <translation>查询参数的值只能是一个属性或固定文字。</translation>
    </message>
    <message>
        <source>A template needs ${href} or ${href_ue}, or ${host} and ${pathname}: else nobody could tell which picture is meant.</source>
        <translation>模板需要 ${href} 或 ${href_ue}，或者 ${host} 与 ${pathname}，否则无法确定是哪张图片。</translation>
    </message>
</context>
<context>
    <name>PictureHealthDialog</name>
    <message>
        <source>Health of Pictures</source>
        <translation>图片状况</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>哪些文章</translation>
    </message>
    <message>
        <source>Filter servers</source>
        <translation>筛选服务器</translation>
    </message>
    <message>
        <source>Pictures by server</source>
        <translation>各服务器的图片</translation>
    </message>
    <message>
        <source>What Lectern knows without asking anybody: how each picture&apos;s last try went.</source>
        <translation>这里是 Lectern 不联网就知道的情况：每张图片上一次尝试的结果。</translation>
    </message>
    <message>
        <source>&amp;Keep These Pictures</source>
        <translation>保存这些图片(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>PictureTexts</name>
    <message>
        <source>Embedded picture</source>
        <translation>内嵌图片</translation>
    </message>
    <message>
        <source>Kept in the library</source>
        <translation>已保存在书库中</translation>
    </message>
    <message>
        <source>On the web, not kept</source>
        <translation>网上可用，未保存</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>无法获取</translation>
    </message>
    <message>
        <source>Part of the article</source>
        <translation>文章自带</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>尚未尝试</translation>
    </message>
    <message>
        <source>Last came through a proxy</source>
        <translation>上次来自代理</translation>
    </message>
    <message>
        <source>The address as saved</source>
        <translation>保存时的地址</translation>
    </message>
    <message>
        <source>Its own server</source>
        <translation>原服务器</translation>
    </message>
    <message>
        <source>Its own server, asked as one of its pages</source>
        <translation>原服务器（以其自身网页的名义）</translation>
    </message>
    <message>
        <source>Its own server, asked as the article&apos;s page</source>
        <translation>原服务器（以文章网页的名义）</translation>
    </message>
    <message>
        <source>Each other proxy</source>
        <translation>其他各个代理</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>经代理 %1</translation>
    </message>
    <message>
        <source>Directly from %1</source>
        <translation>直接来自 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Pictures of this kind are drawn in the article only.</source>
        <translation>这类图片只在文章中显示。</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show in its own size (1)</source>
        <translation>原始大小（1）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit into the window (0)</source>
        <translation>适合窗口（0）</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>复制图片（Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save the picture… (Ctrl+S)</source>
        <translation>保存图片…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Open the original in the browser</source>
        <translation>在浏览器中打开原图</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous picture (←)</source>
        <translation>上一张（←）</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture (→)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Try again to get the picture (R)</source>
        <translation>重新获取图片（R）</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures of the article</source>
        <translation>文章的图片</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始地址</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>保存时</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation>上次尝试</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More to do with this picture</source>
        <translation>对这张图片的更多操作</translation>
    </message>
</context>
<context>
    <name>ProblemDetail</name>
    <message>
        <source>The file has no header; all of it was read as the body.</source>
        <translation>文件没有头部；全部作为正文读取。</translation>
    </message>
    <message>
        <source>The header has no opening line; it was taken to begin in line %1.</source>
        <translation>头部没有起始行；视为从第 %1 行开始。</translation>
    </message>
    <message>
        <source>The header is never closed; it was taken to end after line %1, its last line that looks like a header.</source>
        <translation>头部没有结束行；视为在第 %1 行之后结束，那是最后一行看起来像头部的内容。</translation>
    </message>
    <message>
        <source>Line %1 of the header breaks YAML&apos;s rules; the header was read line by line instead.</source>
        <translation>头部第 %1 行不符合 YAML 的规则；改为逐行读取头部。</translation>
    </message>
    <message>
        <source>Line %1 of the header breaks TOML&apos;s rules; the header was read line by line instead.</source>
        <translation>头部第 %1 行不符合 TOML 的规则；改为逐行读取头部。</translation>
    </message>
    <message>
        <source>The header breaks JSON&apos;s rules; what could be read of it was kept.</source>
        <translation>头部不符合 JSON 的规则；保留了其中能读出的内容。</translation>
    </message>
    <message>
        <source>YAML would not read the title&apos;s first character, &quot;%1&quot;, as text; the whole line was taken as the title.</source>
        <translation>YAML 不会把标题的第一个字符“%1”当作文字；整行作为标题。</translation>
    </message>
    <message>
        <source>YAML would cut the title before &quot;%1&quot;; the whole line was taken as the title.</source>
        <translation>YAML 会在“%1”之前截断标题；整行作为标题。</translation>
    </message>
    <message>
        <source>YAML would read the title&apos;s backslashes as escapes; they were kept as they stand.</source>
        <translation>YAML 会把标题中的反斜杠当作转义；这里按原样保留。</translation>
    </message>
    <message>
        <source>YAML would not read %1 below &quot;%2&quot; as names; they were taken as such.</source>
        <translation>YAML 不会把“%2”下的 %1 当作名称；这里当作名称。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; stands in several layers of quotation marks; all were taken off.</source>
        <translation>“%1”的值外面有好几层引号；已全部去掉。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; runs over several lines without indent; they were joined with blanks.</source>
        <translation>“%1”的值跨了几行而没有缩进；已用空格连成一行。</translation>
    </message>
    <message>
        <source>The quoted value of &quot;%1&quot; holds its own quotation mark unescaped; the outermost pair was taken off.</source>
        <translation>“%1”的值带引号，其中又有未转义的引号；去掉了最外面的一对。</translation>
    </message>
    <message>
        <source>The quotation mark before the value of &quot;%1&quot; is never closed; it was taken off.</source>
        <translation>“%1”的值前面的引号没有配对；已去掉。</translation>
    </message>
    <message>
        <source>Quotation marks enclose only a part of the value of &quot;%1&quot;; the whole line was taken as it stands.</source>
        <translation>引号只包住了“%1”的值的一部分；整行按原样保留。</translation>
    </message>
    <message>
        <source>Line %1 is indented with a tab, which YAML forbids; it was read as blanks.</source>
        <translation>第 %1 行用制表符缩进，这是 YAML 不允许的；当作空格读取。</translation>
    </message>
    <message>
        <source>Braces in the header were written as &amp;#123; and &amp;#125;; they were turned back.</source>
        <translation>头部里的花括号写成了 &amp;#123; 和 &amp;#125;；已还原。</translation>
    </message>
    <message>
        <source>The header has no title; the file&apos;s name stands in.</source>
        <translation>头部没有标题；用文件名代替。</translation>
    </message>
    <message>
        <source>The header names no title; the file&apos;s name is used.</source>
        <translation>头部没有写标题；使用文件名。</translation>
    </message>
    <message>
        <source>The body holds neither text nor pictures.</source>
        <translation>正文里既没有文字，也没有图片。</translation>
    </message>
    <message>
        <source>The file is encoded in %1, as its characters show, though it says %2; it was converted to UTF-8.</source>
        <translation>文件自称使用 %2 编码，从字符看是 %1；已转换为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is encoded in %1, as its characters show; it was converted to UTF-8.</source>
        <translation>从字符看，文件使用 %1 编码；已转换为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is encoded in %1, as it says itself; it was converted to UTF-8.</source>
        <translation>文件自述使用 %1 编码；已转换为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is encoded in %1; it was converted to UTF-8.</source>
        <translation>文件的编码是 %1；已转换为 UTF-8。</translation>
    </message>
    <message>
        <source>1 place is not valid %1, the first in line %2; it became U+FFFD.</source>
        <translation>有 1 处不是有效的 %1，在第 %2 行；已换成 U+FFFD。</translation>
    </message>
    <message>
        <source>%1 places are not valid %2, the first in line %3; each became U+FFFD.</source>
        <translation>有 %1 处不是有效的 %2，第一处在第 %3 行；都已换成 U+FFFD。</translation>
    </message>
    <message>
        <source>1 NUL byte was removed, the first in line %1.</source>
        <translation>去掉了 1 个 NUL 字节，在第 %1 行。</translation>
    </message>
    <message>
        <source>%1 NUL bytes were removed, the first in line %2.</source>
        <translation>去掉了 %1 个 NUL 字节，第一个在第 %2 行。</translation>
    </message>
    <message>
        <source>The picture “%1” does not lie beside the article.</source>
        <translation>图片“%1”不在文章旁边。</translation>
    </message>
    <message>
        <source>%1 pictures do not lie beside the article, the first is “%2”.</source>
        <translation>有 %1 张图片不在文章旁边，第一张是“%2”。</translation>
    </message>
    <message>
        <source>The picture “%1” could not be read as a picture.</source>
        <translation>“%1”无法作为图片读取。</translation>
    </message>
    <message>
        <source>%1 pictures could not be read as pictures, the first is “%2”.</source>
        <translation>有 %1 个文件无法作为图片读取，第一个是“%2”。</translation>
    </message>
    <message>
        <source>The picture “%1” leads outside the imported folder; it was not copied.</source>
        <translation>图片“%1”指向导入的文件夹之外；没有复制。</translation>
    </message>
    <message>
        <source>%1 pictures lead outside the imported folder and were not copied, the first is “%2”.</source>
        <translation>有 %1 张图片指向导入的文件夹之外，没有复制，第一张是“%2”。</translation>
    </message>
    <message>
        <source>The file&apos;s name is not UTF-8; it is shown with its bytes escaped.</source>
        <translation>文件名不是 UTF-8；其中的字节以转义形式显示。</translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation>文件不是文本。</translation>
    </message>
    <message>
        <source>The file holds neither header nor text.</source>
        <translation>文件里既没有头部，也没有正文。</translation>
    </message>
    <message>
        <source>The file is larger than the %1 MB that are read at most.</source>
        <translation>文件超过了最多读取的 %1 MB。</translation>
    </message>
    <message>
        <source>The file changed while it was being read; the next import will take it.</source>
        <translation>文件在读取过程中被改动；下次导入时会再读取。</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>This is not a file that can be read.</source>
        <translation>这不是可以读取的文件。</translation>
    </message>
    <message>
        <source>The folder could not be read: %1.</source>
        <translation>无法读取文件夹：%1。</translation>
    </message>
    <message>
        <source>The file&apos;s folder could not be read: %1.</source>
        <translation>无法读取文件所在的文件夹：%1。</translation>
    </message>
    <message>
        <source>The path could not be looked at: %1.</source>
        <translation>无法查看这个路径：%1。</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>这既不是文件，也不是文件夹。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>%1 files are gone at once, as if a disk were not connected; they are not marked missing.</source>
        <translation>%1 个文件同时不见了，像是有磁盘没有连接；没有标为缺失。</translation>
    </message>
    <message>
        <source>The folder was not searched for articles: it is hidden.</source>
        <translation>没有在这个文件夹里查找文章：它是隐藏的。</translation>
    </message>
    <message>
        <source>The folder was not searched for articles: it holds programs.</source>
        <translation>没有在这个文件夹里查找文章：里面是程序。</translation>
    </message>
    <message>
        <source>The folder was not searched for articles: it holds a site&apos;s themes.</source>
        <translation>没有在这个文件夹里查找文章：里面是网站的主题。</translation>
    </message>
    <message>
        <source>The folder was not searched for articles: it holds pages that a generator made.</source>
        <translation>没有在这个文件夹里查找文章：里面是生成器做出的网页。</translation>
    </message>
    <message>
        <source>The folder was not searched for articles: it is a link to another folder; name that folder to import it.</source>
        <translation>没有在这个文件夹里查找文章：它是指向另一个文件夹的链接；要导入的话，请直接选那个文件夹。</translation>
    </message>
    <message>
        <source>The file holds neither a header nor any text.</source>
        <translation>文件里既没有头部也没有正文。</translation>
    </message>
    <message>
        <source>The header is longer than 1 MB; only its first megabyte was read.</source>
        <translation>头部超过 1 MB；只读取了开头的 1 MB。</translation>
    </message>
    <message>
        <source>Characters in the header were written as HTML entities; they were turned back, as in %1.</source>
        <translation>头部中的字符写成了 HTML 实体；已还原，例如 %1。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands twice, in lines %2 and %3; the last value was taken.</source>
        <translation>键“%1”出现了两次（第 %2 行和第 %3 行）；采用了最后的值。</translation>
    </message>
    <message>
        <source>A category is written as a mapping; it was read as the name %1.</source>
        <translation>有一个分类写成了映射；已按名称 %1 读取。</translation>
    </message>
    <message>
        <source>%1 is no date; its text was kept, and the article sorts behind the dated ones.</source>
        <translation>%1 不是日期；原文已保留，这篇文章排在有日期的文章之后。</translation>
    </message>
    <message>
        <source>The header stands twice; the article begins behind the second, in line %1.</source>
        <translation>头部出现了两次；文章从第二个之后、第 %1 行开始。</translation>
    </message>
    <message>
        <source>A comment (&lt;!--) is never closed; what follows it was read as the article&apos;s text.</source>
        <translation>有一处注释（&lt;!--）没有结束；其后的内容已作为正文读取。</translation>
    </message>
    <message>
        <source>The text is longer than the %1 MB that are read; the last %2 bytes are left out, and the original is kept whole.</source>
        <translation>正文超过了读取上限 %1 MB；最后 %2 字节未收入，原文件完整保留。</translation>
    </message>
    <message>
        <source>The text is longer than the %1 MB that are read; the rest of it is left out.</source>
        <translation>正文超过了读取上限 %1 MB；其余部分未收入。</translation>
    </message>
    <message>
        <source>%1 The body is kept as plain text.</source>
        <translation>%1正文按纯文本保留。</translation>
    </message>
    <message>
        <source>A single tag is longer than %1 bytes.</source>
        <translation>有一个标签超过 %1 字节。</translation>
    </message>
    <message>
        <source>Elements are nested deeper than %1 levels.</source>
        <translation>元素嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>A paragraph has more than %1 brackets.</source>
        <translation>有一段文字含有超过 %1 个方括号。</translation>
    </message>
    <message>
        <source>A table has more than %1 columns.</source>
        <translation>有一张表格超过 %1 列。</translation>
    </message>
    <message>
        <source>The tables have more than %1 cells.</source>
        <translation>表格总共超过 %1 个单元格。</translation>
    </message>
    <message>
        <source>1 part of the file is encoded in %1, the first in line %2, and the rest in UTF-8; each was decoded from its own.</source>
        <translation>文件中有 1 处使用 %1 编码（第一处在第 %2 行），其余是 UTF-8；已分别解码。</translation>
    </message>
    <message>
        <source>%1 parts of the file are encoded in %2, the first in line %3, and the rest in UTF-8; each was decoded from its own.</source>
        <translation>文件中有 %1 处使用 %2 编码（第一处在第 %3 行），其余是 UTF-8；已分别解码。</translation>
    </message>
    <message>
        <source>The file says that it is encoded in %1, but it is UTF-8; its bytes were believed.</source>
        <translation>文件自称使用 %1 编码，实际是 UTF-8；已按实际字节读取。</translation>
    </message>
    <message>
        <source>The page is not UTF-8; it was read as %1.</source>
        <translation>网页不是 UTF-8；已按 %1 读取。</translation>
    </message>
    <message>
        <source>The file is %1 with %2 articles, %3 of them only as links.</source>
        <translation>识别为“%1”，含 %2 篇文章，其中 %3 篇只有链接。</translation>
    </message>
    <message>
        <source>The file is %1 with 1 article.</source>
        <translation>识别为“%1”，含 1 篇文章。</translation>
    </message>
    <message>
        <source>The file is %1 with %2 articles.</source>
        <translation>识别为“%1”，含 %2 篇文章。</translation>
    </message>
    <message>
        <source>a wallabag export (JSON)</source>
        <translation>wallabag 导出文件（JSON）</translation>
    </message>
    <message>
        <source>the list of an Omnivore export (JSON)</source>
        <translation>Omnivore 导出的清单（JSON）</translation>
    </message>
    <message>
        <source>a Pocket export (CSV)</source>
        <translation>Pocket 导出文件（CSV）</translation>
    </message>
    <message>
        <source>an Instapaper export (CSV)</source>
        <translation>Instapaper 导出文件（CSV）</translation>
    </message>
    <message>
        <source>a Raindrop export (CSV)</source>
        <translation>Raindrop 导出文件（CSV）</translation>
    </message>
    <message>
        <source>a list of links (CSV)</source>
        <translation>链接清单（CSV）</translation>
    </message>
    <message>
        <source>a Pocket export (HTML)</source>
        <translation>Pocket 导出文件（HTML）</translation>
    </message>
    <message>
        <source>a browser&apos;s bookmark file</source>
        <translation>浏览器书签文件</translation>
    </message>
    <message>
        <source>an article of a Readeck export</source>
        <translation>Readeck 导出的一篇文章</translation>
    </message>
    <message>
        <source>an Omnivore export</source>
        <translation>Omnivore 导出文件</translation>
    </message>
    <message>
        <source>a Readeck export</source>
        <translation>Readeck 导出文件</translation>
    </message>
    <message>
        <source>The export holds the page&apos;s address and nothing of the page.</source>
        <translation>导出文件里只有网页的地址，没有内容。</translation>
    </message>
    <message>
        <source>The export changed while it was being read; the next import will take it.</source>
        <translation>导出文件在读取时发生了变化；下次导入会收入它。</translation>
    </message>
    <message>
        <source>The export has more than 1,000 highlights of this article; the first 1,000 were taken.</source>
        <translation>导出文件中这篇文章的标注超过 1,000 条；只收入了前 1,000 条。</translation>
    </message>
    <message>
        <source>The export says more than 96 MB about its articles; what is past that was not read.</source>
        <translation>导出文件中关于文章的资料超过 96 MB；超出的部分没有读取。</translation>
    </message>
    <message>
        <source>The export has more than 500,000 links; the others were left out.</source>
        <translation>导出文件含有超过 500,000 个链接；其余未收入。</translation>
    </message>
    <message>
        <source>The export has more than 500,000 articles; the others were left out.</source>
        <translation>导出文件含有超过 500,000 篇文章；其余未收入。</translation>
    </message>
    <message>
        <source>The export ends too early, behind article %1. Everything before that was taken.</source>
        <translation>导出文件不完整，在第 %1 篇文章之后中断。之前的内容已收入。</translation>
    </message>
    <message>
        <source>Article %1 of the export is cut off: the export ends in it. Everything before it was taken.</source>
        <translation>导出文件在第 %1 篇文章中间中断。之前的内容已收入。</translation>
    </message>
    <message>
        <source>Article %1 of the export is longer than 64 MB; it was left out.</source>
        <translation>导出文件的第 %1 篇文章超过 64 MB；未收入。</translation>
    </message>
    <message>
        <source>The article is larger than the limit of 64 MB.</source>
        <translation>文章超过了 64 MB 的上限。</translation>
    </message>
    <message>
        <source>The entry is damaged: %1. What stands before that was taken.</source>
        <translation>条目已损坏：%1。之前的内容已收入。</translation>
    </message>
    <message>
        <source>A quotation mark in record %1 is never closed; the record was taken to end with its line.</source>
        <translation>第 %1 条记录中有引号没有结束；该记录按到行尾为止读取。</translation>
    </message>
    <message>
        <source>Record %1 names no address of the web: %2.</source>
        <translation>第 %1 条记录没有网页地址：%2。</translation>
    </message>
    <message>
        <source>A bookmark leads to no page of the web: %1.</source>
        <translation>有一个书签不指向网页：%1。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB; only the links of its beginning were taken.</source>
        <translation>文件超过 64 MB；只收入了开头部分的链接。</translation>
    </message>
    <message>
        <source>The file has more than 500,000 links; the others were left out.</source>
        <translation>文件含有超过 500,000 个链接；其余未收入。</translation>
    </message>
    <message>
        <source>1 packed file was passed over; import it by name.</source>
        <translation>跳过了 1 个压缩包；需要时请单独导入它。</translation>
    </message>
    <message>
        <source>%1 packed files were passed over; import them by name.</source>
        <translation>跳过了 %1 个压缩包；需要时请单独导入它们。</translation>
    </message>
    <message>
        <source>The entry&apos;s name is no path inside the packed file; it was not taken.</source>
        <translation>条目的名称不是压缩包内的路径；未收入。</translation>
    </message>
    <message>
        <source>The entry is a link or a device, which lead out of a packed file; it was not taken.</source>
        <translation>条目是链接或设备，会通向压缩包之外；未收入。</translation>
    </message>
    <message>
        <source>The entry is encrypted, and Lectern knows no password for it.</source>
        <translation>条目已加密，Lectern 没有它的密码。</translation>
    </message>
    <message>
        <source>The entry could not be unpacked: %1.</source>
        <translation>条目无法解压：%1。</translation>
    </message>
    <message>
        <source>The packed file holds several entries of this name; the last one was taken.</source>
        <translation>压缩包里有多个同名条目；采用了最后一个。</translation>
    </message>
    <message>
        <source>The same is true of %1 more entries.</source>
        <translation>另有 %1 个条目也是如此。</translation>
    </message>
    <message>
        <source>The packed file holds more than %1 entries; the rest was not read.</source>
        <translation>压缩包含有超过 %1 个条目；其余没有读取。</translation>
    </message>
    <message>
        <source>The names in the packed file take more than %1 MB; the rest was not read.</source>
        <translation>压缩包中的名称超过 %1 MB；其余没有读取。</translation>
    </message>
    <message>
        <source>The packed file holds more than %1 GB; the rest was not read.</source>
        <translation>压缩包内容超过 %1 GB；其余没有读取。</translation>
    </message>
    <message>
        <source>The packed file unpacks to more than %1 times its size, as only bombs do; the rest was not read.</source>
        <translation>压缩包解压后超过自身大小的 %1 倍，只有“压缩炸弹”才会如此；其余没有读取。</translation>
    </message>
    <message>
        <source>The packed file could not be read: %1.</source>
        <translation>压缩包无法读取：%1。</translation>
    </message>
    <message>
        <source>The packed file is encrypted, and Lectern knows no password for it.</source>
        <translation>压缩包已加密，Lectern 没有它的密码。</translation>
    </message>
    <message>
        <source>The packed file is damaged; what follows in it could not be read (%1).</source>
        <translation>压缩包已损坏；其后的内容无法读取（%1）。</translation>
    </message>
    <message>
        <source>The packed file was packed more than once; it was not read.</source>
        <translation>压缩包被压缩了多层；没有读取。</translation>
    </message>
    <message>
        <source>The packed file changed while it was being read; the next import will take it.</source>
        <translation>压缩包在读取时发生了变化；下次导入会收入它。</translation>
    </message>
    <message>
        <source>The pictures of a packed file were not all kept.</source>
        <translation>压缩包里的图片没有全部保存。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>No header</source>
        <translation>没有头部</translation>
    </message>
    <message>
        <source>The file has no header; title and date come from its content, its name and its time.</source>
        <translation>文件没有头部；标题和日期取自内容、文件名和文件时间。</translation>
    </message>
    <message>
        <source>No opening line</source>
        <translation>缺少起始行</translation>
    </message>
    <message>
        <source>The header has no opening line; the lines up to its closing line are read as header.</source>
        <translation>头部没有起始行；结束行之前的各行都当作头部读取。</translation>
    </message>
    <message>
        <source>Header not closed</source>
        <translation>头部未结束</translation>
    </message>
    <message>
        <source>The header is never closed; it is taken to end at its last line that looks like a header.</source>
        <translation>头部没有结束行；以最后一个像头部的行为止。</translation>
    </message>
    <message>
        <source>Header malformed</source>
        <translation>头部格式有误</translation>
    </message>
    <message>
        <source>The header breaks YAML&apos;s rules; it is read line by line instead.</source>
        <translation>头部不符合其格式的规则，改为逐行读取。</translation>
    </message>
    <message>
        <source>Piled quotes</source>
        <translation>引号堆叠</translation>
    </message>
    <message>
        <source>Quotation marks are piled up around a value; they are taken off.</source>
        <translation>一个值的外面堆叠了多层引号，已去掉。</translation>
    </message>
    <message>
        <source>Unescaped quote</source>
        <translation>引号未转义</translation>
    </message>
    <message>
        <source>A quoted value holds its own quotation mark unescaped; the outermost pair counts.</source>
        <translation>带引号的值里含有未转义的同种引号；以最外层的一对为准。</translation>
    </message>
    <message>
        <source>Value over lines</source>
        <translation>值跨越多行</translation>
    </message>
    <message>
        <source>A value runs over several lines; they are joined.</source>
        <translation>一个值跨越了多行，已合并。</translation>
    </message>
    <message>
        <source>Title missing</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>There is no title; the first heading or the file&apos;s name is used.</source>
        <translation>没有标题；改用第一个小标题或文件名。</translation>
    </message>
    <message>
        <source>Tab indent</source>
        <translation>制表符缩进</translation>
    </message>
    <message>
        <source>The header is indented with tabs, which YAML forbids; they are read as blanks.</source>
        <translation>头部用制表符缩进，而 YAML 不允许；已当作空格读取。</translation>
    </message>
    <message>
        <source>Entities in the header</source>
        <translation>头部里的实体</translation>
    </message>
    <message>
        <source>Characters in the header were written as HTML entities (&amp;amp;); they are turned back.</source>
        <translation>头部里的字符写成了 HTML 实体（&amp;amp;），已还原。</translation>
    </message>
    <message>
        <source>Value taken literally</source>
        <translation>按原样取值</translation>
    </message>
    <message>
        <source>A value has signs that YAML would read as its own (# @ [ ! &amp;), or backslashes; it is taken as it stands.</source>
        <translation>值里有 YAML 会另作解释的符号（# @ [ ! &amp;）或反斜杠，已按原样采用。</translation>
    </message>
    <message>
        <source>Header is no TOML</source>
        <translation>头部不合 TOML</translation>
    </message>
    <message>
        <source>The header breaks TOML&apos;s rules; it is read line by line instead.</source>
        <translation>头部不合 TOML 的规则，改为逐行读取。</translation>
    </message>
    <message>
        <source>Header is no JSON</source>
        <translation>头部不合 JSON</translation>
    </message>
    <message>
        <source>The header breaks JSON&apos;s rules; what can be read of it is kept.</source>
        <translation>头部不合 JSON 的规则，能读出的部分已保留。</translation>
    </message>
    <message>
        <source>Header too long</source>
        <translation>头部过长</translation>
    </message>
    <message>
        <source>The header is longer than 1 MB; only its first megabyte is read.</source>
        <translation>头部超过 1 MB，只读取第一个兆字节。</translation>
    </message>
    <message>
        <source>Header twice</source>
        <translation>头部重复</translation>
    </message>
    <message>
        <source>The header stands twice in the file; the article begins behind the second.</source>
        <translation>文件里头部出现了两次，正文从第二个之后开始。</translation>
    </message>
    <message>
        <source>Open comment</source>
        <translation>注释未结束</translation>
    </message>
    <message>
        <source>A comment (&lt;!--) in the body is never closed; what follows it is kept as text.</source>
        <translation>正文里的注释（&lt;!--）没有结束，其后的内容作为正文保留。</translation>
    </message>
    <message>
        <source>Braces as entities</source>
        <translation>花括号成了实体</translation>
    </message>
    <message>
        <source>Braces in the header were written as HTML entities; they are turned back.</source>
        <translation>头部里的花括号被写成了 HTML 实体，已还原。</translation>
    </message>
    <message>
        <source>Date not understood</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>The date cannot be understood; its text is kept, and the article sorts behind the dated ones.</source>
        <translation>日期无法识别；原文保留，文章排在有日期的文章之后。</translation>
    </message>
    <message>
        <source>Duplicate key</source>
        <translation>键重复</translation>
    </message>
    <message>
        <source>A key of the header appears twice; the last value counts.</source>
        <translation>头部的一个键出现了两次；以最后的值为准。</translation>
    </message>
    <message>
        <source>Invalid bytes</source>
        <translation>无效字节</translation>
    </message>
    <message>
        <source>Some bytes are not valid in the file&apos;s encoding; each became U+FFFD.</source>
        <translation>有些字节在该文件的编码中无效，均已替换为 U+FFFD。</translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was decoded from the encoding that the message names.</source>
        <translation>文件不是 UTF-8；已按说明中所写的编码解码。</translation>
    </message>
    <message>
        <source>NUL bytes</source>
        <translation>空字节</translation>
    </message>
    <message>
        <source>NUL bytes were removed from the text.</source>
        <translation>已从正文中去掉空字节（NUL）。</translation>
    </message>
    <message>
        <source>Category malformed</source>
        <translation>分类格式有误</translation>
    </message>
    <message>
        <source>A category is not a name; what can be read of it is kept.</source>
        <translation>有一个分类不是名称；能读出的部分已保留。</translation>
    </message>
    <message>
        <source>Body too complex</source>
        <translation>正文过于复杂</translation>
    </message>
    <message>
        <source>The body passes a stated limit; it is kept as plain text.</source>
        <translation>正文超出了规定的限度，按纯文本保留。</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>没有正文</translation>
    </message>
    <message>
        <source>The article has a header but no text.</source>
        <translation>文章有头部，但没有正文。</translation>
    </message>
    <message>
        <source>Picture missing</source>
        <translation>图片缺失</translation>
    </message>
    <message>
        <source>A picture named by a relative path does not lie beside the article.</source>
        <translation>以相对路径引用的图片不在文章旁边。</translation>
    </message>
    <message>
        <source>Picture outside</source>
        <translation>图片在文件夹之外</translation>
    </message>
    <message>
        <source>A relative picture path leads outside the imported folder; it is not copied.</source>
        <translation>图片的相对路径指向导入的文件夹之外，未复制。</translation>
    </message>
    <message>
        <source>Name not UTF-8</source>
        <translation>文件名不是 UTF-8</translation>
    </message>
    <message>
        <source>The file&apos;s name is not UTF-8; it is shown with its bytes escaped.</source>
        <translation>文件名不是 UTF-8；其中的字节以转义形式显示。</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>The file is larger than the stated limit.</source>
        <translation>文件超出了规定的大小。</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>The file holds neither header nor text.</source>
        <translation>文件里既没有头部，也没有正文。</translation>
    </message>
    <message>
        <source>Not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation>文件不是文本。</translation>
    </message>
    <message>
        <source>Changed while read</source>
        <translation>读取时被改动</translation>
    </message>
    <message>
        <source>The file changed while it was being read; the next import will take it.</source>
        <translation>文件在读取过程中被改动；下次导入时会再读取。</translation>
    </message>
    <message>
        <source>Folder skipped</source>
        <translation>跳过文件夹</translation>
    </message>
    <message>
        <source>A hidden, generated or theme folder was not searched for articles.</source>
        <translation>隐藏的、生成的或主题的文件夹，没有在其中查找文章。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>A path given to import does not exist.</source>
        <translation>要导入的路径不存在。</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未能存入</translation>
    </message>
    <message>
        <source>The library refused the article; the message says why.</source>
        <translation>文库拒绝了这篇文章；原因见说明。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>The file is another program&apos;s export; each of its articles was taken by itself.</source>
        <translation>该文件是其他程序的导出文件；其中的每篇文章都已单独导入。</translation>
    </message>
    <message>
        <source>Export damaged</source>
        <translation>导出文件有损坏</translation>
    </message>
    <message>
        <source>Something in an export breaks the rules of its format; it was read as well as it can be.</source>
        <translation>导出文件中有不符合其格式之处；已尽可能读取。</translation>
    </message>
    <message>
        <source>Link only</source>
        <translation>仅有链接</translation>
    </message>
    <message>
        <source>The export holds the article&apos;s address and nothing of the page; the link is kept.</source>
        <translation>导出文件只有文章的地址，没有网页内容；已保留链接。</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>不是网页</translation>
    </message>
    <message>
        <source>A bookmark leads to no page of the web (a script, a setting, a search); it was left out.</source>
        <translation>书签指向的不是网页（脚本、设置或搜索）；已略过。</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>未能带入</translation>
    </message>
    <message>
        <source>Something that the export says of the article has no place in the library.</source>
        <translation>导出文件中关于该文章的某些信息在资料库中没有对应之处。</translation>
    </message>
    <message>
        <source>Article damaged</source>
        <translation>文章有损坏</translation>
    </message>
    <message>
        <source>One article of an export is damaged; the others were taken.</source>
        <translation>导出文件中有一篇文章已损坏；其余文章均已导入。</translation>
    </message>
    <message>
        <source>Export cut off</source>
        <translation>导出文件不完整</translation>
    </message>
    <message>
        <source>Mixed encodings</source>
        <translation>编码混杂</translation>
    </message>
    <message>
        <source>Parts of the file are in another encoding than the rest; each was decoded from its own.</source>
        <translation>文件的一部分与其余部分编码不同；各部分已按自己的编码解码。</translation>
    </message>
    <message>
        <source>Encoding mislabelled</source>
        <translation>编码标注有误</translation>
    </message>
    <message>
        <source>The file names another encoding than the one it is in; its bytes were believed.</source>
        <translation>文件标注的编码与实际编码不符；以字节内容为准。</translation>
    </message>
    <message>
        <source>Text cut</source>
        <translation>文本被截短</translation>
    </message>
    <message>
        <source>The text is longer than the stated limit; what lies behind it is left out, and the original is kept whole.</source>
        <translation>文本超过规定的上限；超出部分未收入，原文件完整保留。</translation>
    </message>
    <message>
        <source>An export ends too early; everything before that was taken.</source>
        <translation>导出文件提前结束；此前的内容均已导入。</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>The packed file, or an entry of it, is encrypted; Lectern knows no passwords.</source>
        <translation>压缩包或其中的条目已加密；Lectern 不知道任何密码。</translation>
    </message>
    <message>
        <source>Unsafe name</source>
        <translation>名称不安全</translation>
    </message>
    <message>
        <source>An entry&apos;s name is no path inside its packed file; the entry is not taken.</source>
        <translation>条目的名称不是压缩包内的路径；该条目未导入。</translation>
    </message>
    <message>
        <source>Packed too tightly</source>
        <translation>压缩得过紧</translation>
    </message>
    <message>
        <source>The packed file passes a stated limit, as bombs do; the rest of it is not read.</source>
        <translation>压缩包超出规定的上限（压缩炸弹即如此）；其余部分未读取。</translation>
    </message>
    <message>
        <source>Packed file damaged</source>
        <translation>压缩包已损坏</translation>
    </message>
    <message>
        <source>The packed file is damaged; what stands before the damage is taken.</source>
        <translation>压缩包已损坏；损坏处之前的内容已导入。</translation>
    </message>
    <message>
        <source>Entry passed over</source>
        <translation>条目被略过</translation>
    </message>
    <message>
        <source>An entry of a packed file is a link or a device, or a later one has its name.</source>
        <translation>压缩包中的条目是链接或设备，或后面有同名条目。</translation>
    </message>
    <message>
        <source>Packed files passed over</source>
        <translation>压缩包被略过</translation>
    </message>
    <message>
        <source>Packed files that were met on the way are not opened; import them by name.</source>
        <translation>途中遇到的压缩包不会打开；请直接指定它们来导入。</translation>
    </message>
    <message>
        <source>Files gone at once</source>
        <translation>文件同时不见</translation>
    </message>
    <message>
        <source>All or most files of a folder are gone at once, as if its disk were not connected; they are not marked missing.</source>
        <translation>一个文件夹的全部或大部分文件同时不见了，像是磁盘没有连接；没有标为缺失。</translation>
    </message>
</context>
<context>
    <name>ProxiesDialog</name>
    <message>
        <source>Where Pictures Come From</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>&amp;Proxies</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>A template says how a proxy writes a picture&apos;s address. It recognises proxied addresses, leads back to the original, and can ask another proxy for it. The first that fits counts.</source>
        <translation>模板说明代理如何书写图片地址：据此可以识别经过代理的地址、还原出原始地址，也可以改用其他代理。以第一个匹配的为准。</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Try a picture&apos;s address: https://…</source>
        <translation>试一个图片地址：https://…</translation>
    </message>
    <message>
        <source>Try a picture&apos;s address</source>
        <translation>试一个图片地址</translation>
    </message>
    <message>
        <source>What the proxies make of the address</source>
        <translation>各代理对该地址的处理结果</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>经由</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;Who is asked, in this order</source>
        <translation>按以下顺序获取(&amp;W)</translation>
    </message>
    <message>
        <source>Who is asked, in this order</source>
        <translation>按以下顺序获取</translation>
    </message>
    <message>
        <source>Earlie&amp;r</source>
        <translation>提前(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>推后(&amp;L)</translation>
    </message>
    <message>
        <source>Lar&amp;gest picture</source>
        <translation>图片大小上限(&amp;G)</translation>
    </message>
    <message>
        <source>Largest picture in megabytes</source>
        <translation>图片大小上限（MB）</translation>
    </message>
    <message>
        <source>Pictures may come from &amp;this computer and its own network</source>
        <translation>允许图片来自本机和本地网络(&amp;T)</translation>
    </message>
    <message>
        <source>Off, no article can make Lectern knock at doors inside your network</source>
        <translation>关闭时，任何文章都不能让 Lectern 访问你的内部网络</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Both occur, in title or text. Chinese, Japanese and Korean are found by any characters that stand side by side, one is enough; Latin words and numbers are found whole.</source>
        <translation>两者都出现在标题或正文中。中文、日文、韩文按相邻的字查找，一个字也可以；拉丁文单词和数字按整词查找。</translation>
    </message>
    <message>
        <source>A word that begins so.</source>
        <translation>以此开头的单词。</translation>
    </message>
    <message>
        <source>These words one after the other; also “…” and 「…」.</source>
        <translation>这些词依次相连；也可用“…”和「…」。</translation>
    </message>
    <message>
        <source>One of them is enough; also with | between.</source>
        <translation>有其一即可；中间也可用 |。</translation>
    </message>
    <message>
        <source>Without what follows the minus.</source>
        <translation>不含减号后面的内容。</translation>
    </message>
    <message>
        <source>Parentheses group words.</source>
        <translation>括号把词语组合在一起。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>In the title alone; also 标题：微信.</source>
        <translation>只在标题中；也可写 标题：微信。</translation>
    </message>
    <message>
        <source>By this author; also 作者：.</source>
        <translation>该作者的文章；也可写 作者：。</translation>
    </message>
    <message>
        <source>In a category whose path holds this; also 分类：.</source>
        <translation>分类路径含有此内容；也可写 分类：。</translation>
    </message>
    <message>
        <source>With such a tag; also 标签：.</source>
        <translation>带有这样的标签；也可写 标签：。</translation>
    </message>
    <message>
        <source>From this web site or one below it; also 网站：.</source>
        <translation>来自该网站或其下级网站；也可写 网站：。</translation>
    </message>
    <message>
        <source>From a file whose path holds this; also 来源：.</source>
        <translation>来自路径含有此内容的文件；也可写 来源：。</translation>
    </message>
    <message>
        <source>In what the author highlighted; also 重点：.</source>
        <translation>在作者标出的重点中；也可写 重点：。</translation>
    </message>
    <message>
        <source>In your own highlights and notes; also 笔记：.</source>
        <translation>在您自己的标注和笔记中；也可写 笔记：。</translation>
    </message>
    <message>
        <source>A field may stand before parentheses.</source>
        <translation>字段可以放在括号前面。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>From the beginning of 2021 until the end of June 2022; also 晚于： and 早于：. Dates are years, months or days: 2021, 2021-03, 2021/3/5, 2021年3月.</source>
        <translation>从 2021 年初到 2022 年 6 月底；也可写 晚于： 和 早于：。日期可以是年、月、日：2021、2021-03、2021/3/5、2021年3月。</translation>
    </message>
    <message>
        <source>Of the last seven days; 2w, 3m and 1y are weeks, months and a year.</source>
        <translation>最近七天；2w、3m、1y 分别是两周、三个月、一年。</translation>
    </message>
    <message>
        <source>Also today, yesterday, this-week, last-week, this-month, last-month and this-year; 今天, 去年 and so on.</source>
        <translation>还有 today、yesterday、this-week、last-week、this-month、last-month、this-year；也可写 今天、去年 等。</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些文章</translation>
    </message>
    <message>
        <source>Also is:read, is:starred, is:duplicate (several files hold it) and is:missing (its files are gone); 状态：未读, 已读, 星标, 重复, 缺失.</source>
        <translation>还有 is:read（已读）、is:starred（星标）、is:duplicate（有多个文件）、is:missing（文件已不在）；也可写 状态：未读、已读、星标、重复、缺失。</translation>
    </message>
    <message>
        <source>Also has:video (films and frames), has:highlight and has:note; 含：图片, 视频, 重点, 笔记.</source>
        <translation>还有 has:video（影片和内嵌框架）、has:highlight、has:note；含：图片、视频、重点、笔记。</translation>
    </message>
    <message>
        <source>In this language, as far as the characters tell: zh, zh-hans, zh-hant, ja, ko, ar, he, and en for everything in Latin letters; also 语言：繁体.</source>
        <translation>用这种语言写的，凭文字判断：zh、zh-hans、zh-hant、ja、ko、ar、he，en 指一切拉丁字母的文字；也可写 语言：繁体。</translation>
    </message>
    <message>
        <source>Of more than so many characters; also &lt;500, &gt;=3000, &lt;=500, 500..3000, &gt;3k, &gt;1万; 字数：.</source>
        <translation>超过这么多字的；也可写 &lt;500、&gt;=3000、&lt;=500、500..3000、&gt;3k、&gt;1万；字数：。</translation>
    </message>
    <message>
        <source>On that day, in that month or year; also 日期：. An article that names no date counts by its file&apos;s, which is shown as such.</source>
        <translation>在那一天、那个月或那一年；也可写 日期：。没有注明日期的文章按文件的日期算，列表和正文里标明“文件日期”。</translation>
    </message>
</context>
<context>
    <name>QueryRemark</name>
    <message>
        <source>Only the first 64 words of the query are used.</source>
        <translation>只使用查询的前 64 个词。</translation>
    </message>
    <message>
        <source>A star stands only at the end of a word.</source>
        <translation>星号只能放在词尾。</translation>
    </message>
    <message>
        <source>A minus sign alone excludes nothing.</source>
        <translation>单独一个减号不排除任何内容。</translation>
    </message>
    <message>
        <source>The quotation mark is never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>A star after a quotation has no effect.</source>
        <translation>引号后面的星号不起作用。</translation>
    </message>
    <message>
        <source>The query is too long; only its beginning is used.</source>
        <translation>查询太长，只使用开头部分。</translation>
    </message>
    <message>
        <source>“%1” holds nothing to search for.</source>
        <translation>“%1”里没有可搜索的内容。</translation>
    </message>
    <message>
        <source>Nothing follows “%1”.</source>
        <translation>“%1”后面没有内容。</translation>
    </message>
    <message>
        <source>A parenthesis is never closed.</source>
        <translation>有一个括号没有闭合。</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>括号之间没有内容。</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other; the rest is left out.</source>
        <translation>括号嵌套过多，其余部分已略去。</translation>
    </message>
    <message>
        <source>“%1” is not understood and left out.</source>
        <translation>无法理解“%1”，已略去。</translation>
    </message>
    <message>
        <source>“%1” is read as “%2”.</source>
        <translation>“%1”按“%2”理解。</translation>
    </message>
    <message>
        <source>“%1” is no field and is searched for as text; the nearest is “%2”.</source>
        <translation>没有“%1”这个字段，按文字搜索；最接近的是“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no field and is searched for as text (fields: %2).</source>
        <translation>没有“%1”这个字段，按文字搜索（字段有：%2）。</translation>
    </message>
</context>
<context>
    <name>ReaderMessage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ReadingSettingsDialog</name>
    <message>
        <source>Reading Settings</source>
        <translation>阅读设置</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>&amp;Latin font:</source>
        <translation>西文字体(&amp;L)：</translation>
    </message>
    <message>
        <source>Latin font</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Chi&amp;nese, Japanese, Korean font:</source>
        <translation>中日韩字体(&amp;N)：</translation>
    </message>
    <message>
        <source>Chinese, Japanese, Korean font</source>
        <translation>中日韩字体</translation>
    </message>
    <message>
        <source>&amp;Code font:</source>
        <translation>代码字体(&amp;C)：</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>代码字体</translation>
    </message>
    <message>
        <source>&amp;Width of a line:</source>
        <translation>行宽(&amp;W)：</translation>
    </message>
    <message>
        <source>Width of a line in ideographs</source>
        <translation>行宽，以汉字计</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>随语言</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>行高(&amp;H)：</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Between &amp;paragraphs:</source>
        <translation>段间距(&amp;P)：</translation>
    </message>
    <message>
        <source>Between paragraphs</source>
        <translation>段间距</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>&amp;Indent the first line of paragraphs</source>
        <translation>段首缩进(&amp;I)</translation>
    </message>
    <message>
        <source>The article beside shows every change at once.</source>
        <translation>改动会立即显示在旁边的文章里。</translation>
    </message>
    <message>
        <source>&amp;Reset to Defaults</source>
        <translation>恢复默认(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Alignment:</source>
        <translation>对齐(&amp;A)：</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Not justified</source>
        <translation>不两端对齐</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>In this category</source>
        <translation>仅此分类</translation>
    </message>
    <message>
        <source>Search only in the category chosen at the left</source>
        <translation>只在左侧选中的分类中搜索</translation>
    </message>
    <message>
        <source>Search in this category only</source>
        <translation>只在此分类中搜索</translation>
    </message>
    <message>
        <source>Ctrl+F in the list or the tree; while the article has the keyboard, Ctrl+F finds in it. Several words must all occur. &quot;Quotes&quot; make a phrase, word* finds beginnings, -word excludes, title:word looks in titles only, OR stands between alternatives. Shift+F1 shows all that can be asked.</source>
        <translation>在列表或分类树中按 Ctrl+F；焦点在文章中时，Ctrl+F 在文章中查找。多个词语须全部出现。&quot;引号&quot;表示短语，word* 查找词首，-词 表示排除，标题：词 只查标题，OR 表示任一。Shift+F1 显示全部语法。</translation>
    </message>
</context>
<context>
    <name>SearchHelpDialog</name>
    <message>
        <source>What can be searched for</source>
        <translation>搜索语法</translation>
    </message>
    <message>
        <source>A click on an example puts it into the search field.</source>
        <translation>点击例子，即可把它放进搜索框。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>SkimPane</name>
    <message>
        <source>&amp;My own highlights, too</source>
        <translation>包括我的划线(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>重点</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Removing a source takes its articles out of the library. The files are never touched.</source>
        <translation>移除来源会把它的文章从文库中去掉。文件本身不会被改动。</translation>
    </message>
    <message>
        <source>Look for new and changed files in this source</source>
        <translation>在此来源中查找新增和改动的文件</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo Last Import…</source>
        <translation>撤销上次导入(&amp;U)…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Import by itself what changes in this folder while Lectern is open</source>
        <translation>Lectern 打开期间，自动导入这个文件夹里的改动</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>Update &amp;All</source>
        <translation>全部更新(&amp;A)</translation>
    </message>
    <message>
        <source>Look for new and changed files in all sources that are there</source>
        <translation>在所有现有的来源中查找新增和改动的文件</translation>
    </message>
    <message>
        <source>&amp;Moved…</source>
        <translation>已移动(&amp;M)…</translation>
    </message>
    <message>
        <source>Say where this source&apos;s folder is now; nothing is imported again</source>
        <translation>指明这个来源的文件夹现在在哪里；不会重新导入</translation>
    </message>
    <message>
        <source>&amp;Categories…</source>
        <translation>分类(&amp;C)…</translation>
    </message>
    <message>
        <source>Say where this source&apos;s articles get their categories from, with a preview</source>
        <translation>指定这个来源的文章从哪里得到分类，可以预览</translation>
    </message>
</context>
<context>
    <name>TrafficDialog</name>
    <message>
        <source>Requests of This Page</source>
        <translation>此页面的请求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Articles cannot reach the network. Pictures are fetched by Lectern, without cookies, and kept in the library.</source>
        <translation>文章本身无法访问网络。图片由 Lectern 获取，不带 Cookie，并保存在文库中。</translation>
    </message>
    <message>
        <source>Copy &amp;Address</source>
        <translation>复制地址(&amp;A)</translation>
    </message>
</context>
<context>
    <name>VersionTexts</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Pictures: %1, %2</source>
        <translation>图片：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>少了 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>多了 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>题图</translation>
    </message>
    <message>
        <source>Version %1 · %2 · shows now</source>
        <translation>第 %1 版 · %2 · 正在显示</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>Its file has changed since; the library has kept it.</source>
        <translation>文件后来改动过；资料库保留了这一版。</translation>
    </message>
    <message>
        <source>%1 (gone from disk)</source>
        <translation>%1（已不在磁盘上）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 个版本</translation>
    </message>
</context>
<context>
    <name>VersionsWindow</name>
    <message>
        <source>Left version</source>
        <translation>左边的版本</translation>
    </message>
    <message>
        <source>Left version: more</source>
        <translation>左边的版本：更多</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>左右对调</translation>
    </message>
    <message>
        <source>Right version</source>
        <translation>右边的版本</translation>
    </message>
    <message>
        <source>Right version: more</source>
        <translation>右边的版本：更多</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>两版的文字</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Only what changed</source>
        <translation>只看改动(&amp;O)</translation>
    </message>
    <message>
        <source>Open, save or copy this version</source>
        <translation>打开、保存或复制这一版</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Lectern</source>
        <translation>Lectern</translation>
    </message>
    <message>
        <source>Your saved articles, readable and searchable</source>
        <translation>保存下来的文章，好读也好找</translation>
    </message>
    <message>
        <source>Choose a folder with articles: Hexo, Jekyll or Hugo posts, Markdown or HTML files. Lectern reads them into its library and never changes, moves or deletes them.</source>
        <translation>选择一个存放文章的文件夹：Hexo、Jekyll 或 Hugo 的文章，Markdown 或 HTML 文件都可以。Lectern 把它们读入文库，从不改动、移动或删除原文件。</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>or drop folders and files anywhere in this window</source>
        <translation>也可以把文件夹或文件拖放到窗口中的任意位置</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Open Another Library…</source>
        <translation>打开其他文库…</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleActions</name>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Take the &amp;Star Away</source>
        <translation>去掉星标(&amp;S)</translation>
    </message>
    <message>
        <source>Give a &amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>The file %1 could not be opened.</source>
        <translation>无法打开文件 %1。</translation>
    </message>
    <message>
        <source>The folder of %1 could not be opened.</source>
        <translation>无法打开 %1 所在的文件夹。</translation>
    </message>
    <message>
        <source>Remove “%1” from the library?</source>
        <translation>要从文库中移除“%1”吗？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln article(s) from the library?</source>
        <translation>
            <numerusform>要从文库中移除 %Ln 篇文章吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the Library</source>
        <translation>从文库中移除</translation>
    </message>
    <message>
        <source>The source file is not touched. The next import will not bring the article back.</source>
        <translation>源文件不会被改动。下次导入也不会把这篇文章带回来。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 篇文章。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleDelegate</name>
    <message>
        <source>file gone</source>
        <translation>文件已不在</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleGuide</name>
    <message>
        <source>Go to the note</source>
        <translation>转到注释</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Nothing in this article is in bold or marked.</source>
        <translation>这篇文章没有加粗或标记的文字。</translation>
    </message>
    <message>
        <source>Open an article to see its headings.</source>
        <translation>打开一篇文章，就能在这里看到它的小标题。</translation>
    </message>
    <message>
        <source>Open an article to see what its author highlighted.</source>
        <translation>打开一篇文章，就能在这里看到作者标出的重点。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleListModel</name>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>found in: %1</source>
        <translation>找到于：%1</translation>
    </message>
    <message>
        <source>This file is gone from disk; the article stays.</source>
        <translation>此文件已不在磁盘上，文章仍保留在库中。</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>The article names no date; it is sorted and found by its file&apos;s.</source>
        <translation>文章没有注明日期，按文件的日期排序和查找。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleListPane</name>
    <message>
        <source>Search in all categories</source>
        <translation>在所有分类中搜索</translation>
    </message>
    <message numerus="yes">
        <source>In all articles: %Ln article(s)</source>
        <translation>
            <numerusform>在所有文章中：%Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleSaving</name>
    <message>
        <source>Save as Markdown</source>
        <translation>另存为 Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as a Web Page</source>
        <translation>另存为网页</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The article has been copied as Markdown.</source>
        <translation>文章已复制为 Markdown。</translation>
    </message>
    <message>
        <source>The article has been sent to the printer.</source>
        <translation>文章已送往打印机。</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>文章无法打印。</translation>
    </message>
    <message>
        <source>Save the Article</source>
        <translation>保存文章</translation>
    </message>
    <message>
        <source>The article could not be saved to %1.</source>
        <translation>文章无法保存到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Saved to %1. %Ln picture(s) could not be had; links stand in their place.</source>
        <translation>
            <numerusform>已保存到 %1。有 %Ln 张图片无法取得，原处改为链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>正在生成 PDF…</translation>
    </message>
    <message>
        <source>Gathering the pictures: %L1 of %L2</source>
        <translation>正在收集图片：%L1 / %L2</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ByLanguageBox</name>
    <message>
        <source>By language: %1</source>
        <comment>a number</comment>
        <translation>随语言：%1</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>随语言</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::CategoryRuleForm</name>
    <message>
        <source>Each source by its own rule; new ones by the headers.</source>
        <translation>各来源按自己的规则；新来源按文章头部。</translation>
    </message>
    <message>
        <source>What an article&apos;s header calls its categories.</source>
        <translation>文章头部所写的分类。</translation>
    </message>
    <message>
        <source>The way from the imported folder to the article.</source>
        <translation>从导入的文件夹到文章的路径。</translation>
    </message>
    <message>
        <source>Each tag is a category of its own.</source>
        <translation>每个标签各为一个分类。</translation>
    </message>
    <message>
        <source>The folders count where a header names no category.</source>
        <translation>头部没有写分类时，以文件夹为准。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::CategoryTreeModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Uncategorised</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Saved Searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1（无法读取）</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ComparisonModel</name>
    <message>
        <source>Not in this version yet</source>
        <translation>这一版还没有</translation>
    </message>
    <message>
        <source>No longer in this version</source>
        <translation>这一版已经没有</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>删去：%1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Moved elsewhere: %1</source>
        <translation>移到别处：%1</translation>
    </message>
    <message>
        <source>Moved here: %1</source>
        <translation>移到此处：%1</translation>
    </message>
    <message>
        <source>Changed: </source>
        <translation>改动：</translation>
    </message>
    <message>
        <source>[removed: %1]</source>
        <translation>[删去：%1]</translation>
    </message>
    <message>
        <source>[added: %1]</source>
        <translation>[新增：%1]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s) alike</source>
        <translation>
            <numerusform>%Ln 段相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>This paragraph stands elsewhere in the other version; Enter goes there.</source>
        <translation>这一段在另一版里位于别处；按回车键前往。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Confirmation</name>
    <message numerus="yes">
        <source>Your %Ln highlight(s) and notes there stay in the list of all notes.</source>
        <translation>
            <numerusform>你在其中的 %Ln 条划线和笔记仍会留在“全部笔记”里。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>松开以导入</translation>
    </message>
    <message>
        <source>Drop to import into the library</source>
        <translation>松开鼠标，导入文库</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::FacetBar</name>
    <message>
        <source>Narrow the list</source>
        <translation>缩小列表范围</translation>
    </message>
    <message>
        <source>Any year again</source>
        <translation>不再限定年份</translation>
    </message>
    <message>
        <source>Only %1; take this away</source>
        <translation>仅限 %1；取消限定</translation>
    </message>
    <message>
        <source>Any author again</source>
        <translation>不再限定作者</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Only the articles of one author</source>
        <translation>只看一位作者的文章</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在这篇文章中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>第 %L1 处，共 %L2 处</translation>
    </message>
    <message>
        <source>Find in this article (Ctrl+F again: in the library)</source>
        <translation>在本文中查找（再按 Ctrl+F：搜索资料库）</translation>
    </message>
    <message>
        <source>Enter and F3 go to the next match, with Shift to the previous one. Ctrl+F again searches the library, Esc closes the bar.</source>
        <translation>Enter 和 F3 跳到下一处，加 Shift 跳到上一处。再按 Ctrl+F 搜索资料库，Esc 关闭此栏。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::HitStrip</name>
    <message>
        <source>Hit %L1 of %L2</source>
        <translation>第 %L1 处命中，共 %L2 处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln 处命中</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处命中</translation>
    </message>
    <message>
        <source>Space goes to the next hit that is not in sight, and from the last one to the next article; Shift+Space goes back. F3 and Shift+F3 go from hit to hit.</source>
        <translation>空格键跳到屏幕外的下一处命中，最后一处之后转到下一篇；Shift+空格往回。F3 和 Shift+F3 逐处跳转。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImagePolicyButton</name>
    <message>
        <source>Pictures: only those kept in the library</source>
        <translation>图片：只显示书库中保存的</translation>
    </message>
    <message>
        <source>Pictures: off</source>
        <translation>图片：关闭</translation>
    </message>
    <message>
        <source>Pictures: fetched and kept</source>
        <translation>图片：自动获取并保存</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportControl</name>
    <message numerus="yes">
        <source>%Ln folder(s) are beyond what the system watches; changes there are found within a minute.</source>
        <translation>
            <numerusform>%Ln 个文件夹超出系统能监视的数量；其中的改动会在一分钟内发现。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Add a folder or files to see what would come of them.</source>
        <translation>添加文件夹或文件，即可预览结果。</translation>
    </message>
    <message>
        <source>Looking ahead; you need not wait for it.</source>
        <translation>正在预览；不必等它完成。</translation>
    </message>
    <message>
        <source>There are no articles.</source>
        <translation>没有文章。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): %1</source>
        <translation>
            <numerusform>%Ln 个文件：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportOffer</name>
    <message>
        <source>The import of %1 did not end: %2 of %3 files.</source>
        <translation>对 %1 的导入没有完成：已读 %2 个文件，共 %3 个。</translation>
    </message>
    <message>
        <source>The import of %1 did not end.</source>
        <translation>对 %1 的导入没有完成。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReportDialog</name>
    <message>
        <source>The import was stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) looked at in %1 s, %2 read.</source>
        <translation>
            <numerusform>用 %1 秒查看了 %Ln 个文件，读取 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, because their articles were removed from the library.</source>
        <translation>
            <numerusform>有 %Ln 个文件未导入，因为它们的文章已从文库中移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) and folders passed over, being no articles.</source>
        <translation>
            <numerusform>另有 %Ln 个不是文章的文件和文件夹，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) ignored until they change, as you asked.</source>
        <translation>
            <numerusform>按你的要求忽略了 %Ln 个文件，直到它们改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gone all at once. Is a disk not connected? They are not marked missing.</source>
        <translation>
            <numerusform>%Ln 个文件同时不见了。是不是有磁盘没有连接？它们没有标为缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is counted here is in the library.</source>
        <translation>这里统计的内容已经入库。</translation>
    </message>
    <message>
        <source>Rejected files</source>
        <translation>被拒绝的文件</translation>
    </message>
    <message>
        <source>Repaired files</source>
        <translation>修复过的文件</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReports</name>
    <message>
        <source>Save Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv);;JSON (*.json)</source>
        <translation>电子表格 (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReportsDialog</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>监视</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln 条备注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportStrip</name>
    <message>
        <source>a few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>大约还剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>大约还剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>大约还剩 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for articles… %1 found</source>
        <translation>正在查找文章…… 已找到 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepControl</name>
    <message>
        <source>Keep All Pictures</source>
        <translation>保存全部图片</translation>
    </message>
    <message>
        <source>Fetch the pictures of all articles and keep them in the library?</source>
        <translation>要获取全部文章的图片并保存到书库中吗？</translation>
    </message>
    <message>
        <source>This may take long and much room on the disk. It goes on in the background, can be stopped at any time, and goes on from there the next time.</source>
        <translation>这可能需要较长时间和较多磁盘空间。它在后台进行，可以随时停止，下次会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepReportDialog</name>
    <message>
        <source>Keeping pictures was stopped</source>
        <translation>保存图片已停止</translation>
    </message>
    <message>
        <source>All pictures are in the library</source>
        <translation>所有图片都已保存在书库中</translation>
    </message>
    <message>
        <source>None of the pictures could be had</source>
        <translation>这些图片都未能获取</translation>
    </message>
    <message>
        <source>The pictures that could be had are kept</source>
        <translation>能获取到的图片都已保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepStrip</name>
    <message>
        <source>Looking for pictures… %1 found</source>
        <translation>正在查找图片…已找到 %1 张</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 / %2 张图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not available</source>
        <translation>
            <numerusform>%Ln 张无法获取</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::LinkFollower</name>
    <message>
        <source>This link leads to “%1”, which is not in the library.</source>
        <translation>此链接指向“%1”，它不在文库中。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ListedArticles</name>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Listing</name>
    <message>
        <source>Search: %1 in “%2”</source>
        <translation>搜索“%2”：%1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in “%1” matches “%2”.</source>
        <translation>“%1”中没有与“%2”匹配的文章。</translation>
    </message>
    <message>
        <source>No article matches “%1”.</source>
        <translation>没有与“%1”匹配的文章。</translation>
    </message>
    <message>
        <source>An import is under way. Its articles appear here in a moment.</source>
        <translation>正在导入，文章很快就会出现在这里。</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>全部都读完了。</translation>
    </message>
    <message>
        <source>No article has a star yet. Press S to give it one.</source>
        <translation>还没有加星标的文章。按 S 键可以加上。</translation>
    </message>
    <message>
        <source>There are no articles here.</source>
        <translation>这里没有文章。</translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: %Ln article(s) are still missing.</source>
        <translation>
            <numerusform>索引正在重建：还差 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: in %Ln article(s) accents still count.</source>
        <translation>
            <numerusform>索引正在重建：还有 %Ln 篇文章区分重音符号。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::MainWindow</name>
    <message>
        <source>Select an article to read it here.
J and K go from one to the next.</source>
        <translation>在列表中选择一篇文章，即可在此阅读。
按 J 和 K 逐篇切换。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln 篇未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) by Lectern</source>
        <translation>
            <numerusform>Lectern 提供 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) by this page</source>
        <translation>
            <numerusform>此页面发出 %Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Another Library</source>
        <translation>打开其他文库</translation>
    </message>
    <message>
        <source>Undo Last Import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message>
        <source>Take the articles of the last import out of the library again?</source>
        <translation>要把上次导入的文章从文库中去掉吗？</translation>
    </message>
    <message>
        <source>The files themselves are not touched. They stay out of the library when they are imported again; that import&apos;s report offers to bring them back.</source>
        <translation>文件本身不会被改动。以后再次导入时，它们也不会回到文库；如需找回，可在那次导入的报告中取回。</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>撤销导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>关于 Lectern</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Lectern %1&lt;/h3&gt;&lt;p&gt;A reader for saved articles.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Library: %2&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Lectern %1&lt;/h3&gt;&lt;p&gt;阅读保存下来的文章。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;&lt;p&gt;文库：%2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The article that was open when Lectern stopped has not been opened again.</source>
        <translation>上次意外中断时打开的文章没有重新打开。</translation>
    </message>
    <message>
        <source>“%1” in: %2</source>
        <translation>“%1”，%2</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::MatchedText</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the fields a search found</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::MissingPictures</name>
    <message>
        <source>Picture not available</source>
        <translation>图片无法取得</translation>
    </message>
    <message>
        <source>still not available</source>
        <translation>仍无法取得</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在重试…</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NoteDelegate</name>
    <message>
        <source>The article no longer says this.</source>
        <translation>文章里已经没有这段话了。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Your note. Ctrl+Enter saves it, Esc leaves it as it was.</source>
        <translation>写下笔记。Ctrl+Enter 保存，Esc 不改动。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NoteListModel</name>
    <message>
        <source>removed from the library</source>
        <translation>已从文库移除</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NoteListView</name>
    <message>
        <source>&amp;Go There</source>
        <translation>跳到原处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Edit the Note</source>
        <translation>编辑笔记(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy the Passage</source>
        <translation>复制原文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotePopover</name>
    <message>
        <source>Highlight</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>Write a note (key A)</source>
        <translation>写笔记（按键 A）</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>复制原文</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>移除划线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Your note. Ctrl+Enter saves it, Esc leaves it as it was.</source>
        <translation>写下笔记。Ctrl+Enter 保存，Esc 不改动。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesControl</name>
    <message>
        <source>The article of this note was removed from the library.</source>
        <translation>这条笔记所在的文章已从文库移除。</translation>
    </message>
    <message>
        <source>Select some text in the article first.</source>
        <translation>请先在文章里选中一段文字。</translation>
    </message>
    <message>
        <source>This selection cannot be highlighted.</source>
        <translation>这段选中的内容无法划线。</translation>
    </message>
    <message>
        <source>This passage is too long for a highlight.</source>
        <translation>这段文字太长，无法划线。</translation>
    </message>
    <message>
        <source>The article no longer says this.</source>
        <translation>文章里已经没有这段话了。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>划线与笔记</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 条划线</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is highlighted here yet. Select some text in the article and choose a colour, or press 1 to 4; A writes a note.</source>
        <translation>这里还没有划线。在文章里选中一段文字，选一种颜色，或按 1 到 4；按 A 写笔记。</translation>
    </message>
    <message>
        <source>Open an article to see your highlights and notes in it.</source>
        <translation>打开一篇文章，就能在这里看到你的划线和笔记。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesWindow</name>
    <message>
        <source>All colours</source>
        <translation>所有颜色</translation>
    </message>
    <message>
        <source>Nothing is highlighted yet. Select some text in an article to begin.</source>
        <translation>还没有任何划线。在文章里选中一段文字就可以开始。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 条划线</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>导出为 Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>The article no longer says this.</source>
        <translation>文章里已经没有这段话了。</translation>
    </message>
    <message>
        <source>removed from the library</source>
        <translation>已从文库移除</translation>
    </message>
    <message>
        <source>The notes are in %1.</source>
        <translation>笔记已写入 %1。</translation>
    </message>
    <message>
        <source>The notes could not be written to %1.</source>
        <translation>无法把笔记写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 条划线中的 %L1 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::OrderBox</name>
    <message>
        <source>Relevance</source>
        <translation>相关度</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureCommands</name>
    <message>
        <source>&amp;View Picture</source>
        <translation>查看图片(&amp;V)</translation>
    </message>
    <message>
        <source>Show in the A&amp;rticle</source>
        <translation>在文章中显示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open the Original</source>
        <translation>打开原图(&amp;O)</translation>
    </message>
    <message>
        <source>Open Through a &amp;Proxy</source>
        <translation>通过代理打开(&amp;P)</translation>
    </message>
    <message>
        <source>Open in the &amp;Wayback Machine</source>
        <translation>在互联网档案馆中打开(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy the Original&apos;s Address</source>
        <translation>复制原始地址(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the Pro&amp;xied Address</source>
        <translation>复制代理地址(&amp;X)</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureHealthDialog</name>
    <message>
        <source>The whole library</source>
        <translation>整个书库</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) of the web</source>
        <translation>
            <numerusform>%Ln 张网络图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Export the Health of Pictures</source>
        <translation>导出图片状况</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureHealthModel</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>网上可用</translation>
    </message>
    <message>
        <source>Last by proxy</source>
        <translation>上次经代理</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>无法获取</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureSaving</name>
    <message>
        <source>Save Image</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>This picture is not available at the moment.</source>
        <translation>这张图片暂时不可用。</translation>
    </message>
    <message>
        <source>The picture could not be saved to %1.</source>
        <translation>图片无法保存到 %1。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureViewer</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>This picture is not available at the moment.</source>
        <translation>这张图片暂时不可用。</translation>
    </message>
    <message>
        <source>Lectern cannot draw this picture here. Its original can be opened in the browser.</source>
        <translation>Lectern 无法在此显示这张图片，可以在浏览器中打开原图。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Zoom: %1 %</source>
        <translation>缩放：%1 %</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Picture %L1 of %L2</source>
        <translation>第 %L1 张图片，共 %L2 张</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PicturesPanel</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln 张已保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not available</source>
        <translation>
            <numerusform>%Ln 张无法获取</numerusform>
        </translation>
    </message>
    <message>
        <source>This article has no pictures.</source>
        <translation>这篇文章没有图片。</translation>
    </message>
    <message>
        <source>Open an article to see its pictures.</source>
        <translation>打开一篇文章，就能在这里看到它的图片。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ProblemModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ProxiesDialog</name>
    <message>
        <source>New proxy</source>
        <translation>新代理</translation>
    </message>
    <message>
        <source>Each proxy needs a name.</source>
        <translation>每个代理都需要名称。</translation>
    </message>
    <message>
        <source>There are two proxies called “%1”.</source>
        <translation>有两个代理都叫“%1”。</translation>
    </message>
    <message>
        <source>The template of “%1” cannot be used: %2</source>
        <translation>“%1”的模板无法使用：%2</translation>
    </message>
    <message>
        <source>No proxy here recognises this address.</source>
        <translation>这里没有代理能识别该地址。</translation>
    </message>
    <message>
        <source>Recognised by “%1”.</source>
        <translation>由“%1”识别。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始地址</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ReaderMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>打开链接(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Open Original &amp;Image</source>
        <translation>打开原图(&amp;I)</translation>
    </message>
    <message>
        <source>Open Image Via &amp;Proxy</source>
        <translation>通过代理打开图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy O&amp;riginal Image Link</source>
        <translation>复制原图链接(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save Image…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;View Picture</source>
        <translation>查看图片(&amp;V)</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This article cannot be shown: its page stopped working several times.</source>
        <translation>无法显示这篇文章：页面多次停止工作。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ReadingOn</name>
    <message>
        <source>This is the first hit of the first article.</source>
        <translation>这是第一篇文章的第一处命中。</translation>
    </message>
    <message>
        <source>This is the last hit of the last article.</source>
        <translation>这是最后一篇文章的最后一处命中。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ReadingSettingsDialog</name>
    <message>
        <source>By language</source>
        <translation>随语言</translation>
    </message>
    <message>
        <source>By language: %1</source>
        <translation>随语言：%1</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::RelatedControl</name>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Open an article to see what else is about the same.</source>
        <translation>打开一篇文章，这里会列出内容相近的文章。</translation>
    </message>
    <message>
        <source>No other article shares its rare words.</source>
        <translation>没有其他文章与它有相同的少见词语。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::RemovedNotes</name>
    <message>
        <source>Remove the Highlight</source>
        <translation>移除划线</translation>
    </message>
    <message>
        <source>Remove this highlight for good?</source>
        <translation>永久移除这条划线吗？</translation>
    </message>
    <message>
        <source>Its article is no longer in the library, so this cannot be undone.</source>
        <translation>它所在的文章已不在文库里，因此无法撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Highlight removed. %1 brings it back.</source>
        <translation>划线已移除，按 %1 可以恢复。</translation>
    </message>
    <message>
        <source>The highlight is back.</source>
        <translation>划线已恢复。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::RestButton</name>
    <message>
        <source>Hide categories without hits</source>
        <translation>隐藏没有命中的分类</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more categories</source>
        <translation>
            <numerusform>显示另外 %Ln 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only those categories that hold what is searched for</source>
        <translation>只显示含有所搜内容的分类</translation>
    </message>
    <message>
        <source>Show also the categories that hold nothing of what is searched for</source>
        <translation>同时显示不含所搜内容的分类</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln categories without hits, too</source>
        <translation>
            <numerusform>同时显示 %Ln 个没有命中的分类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SavedSearches</name>
    <message>
        <source>Save This Search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Name (one that is there already takes on this search):</source>
        <translation>名称（与已有名称相同时，以此搜索替换）：</translation>
    </message>
    <message>
        <source>“%1” stands beside the categories from now on.</source>
        <translation>“%1”已列在分类上方。</translation>
    </message>
    <message>
        <source>Rename Saved Search</source>
        <translation>重命名已保存的搜索</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>The saved search “%1” is removed; its articles are all there.</source>
        <translation>已移除保存的搜索“%1”；其中的文章都还在。</translation>
    </message>
    <message>
        <source>The link to this search is on the clipboard.</source>
        <translation>此搜索的链接已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SearchAdviceBox</name>
    <message>
        <source>Searches that find something</source>
        <translation>有结果的相近搜索</translation>
    </message>
    <message>
        <source>No article has “%1”.</source>
        <translation>没有文章含有“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Simplified and traditional alike, accents aside: %Ln article(s)</source>
        <translation>
            <numerusform>不分简体繁体，不论重音符号：%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1”: %Ln article(s)</source>
        <translation>
            <numerusform>去掉“%1”：%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As “%1”: %Ln article(s)</source>
        <translation>
            <numerusform>作为“%1”：%Ln 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SearchBox</name>
    <message>
        <source>Search the library (Ctrl+F)</source>
        <translation>搜索资料库（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search the library (Ctrl+F twice)</source>
        <translation>搜索资料库（按两次 Ctrl+F）</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SidePanel</name>
    <message>
        <source>Beside the article</source>
        <translation>文章旁边</translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation>关闭侧栏</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>前面的标签页</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>后面的标签页</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SkimPane</name>
    <message>
        <source>Highlights</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Highlights of: %1</source>
        <translation>重点：%1</translation>
    </message>
    <message>
        <source>Nothing is highlighted in these articles.</source>
        <translation>这些文章里没有重点。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章中的前 %1 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SourcesDialog</name>
    <message>
        <source>Remove Source</source>
        <translation>移除来源</translation>
    </message>
    <message>
        <source>Remove the articles of “%1” from the library?</source>
        <translation>要从文库中移除“%1”的文章吗？</translation>
    </message>
    <message>
        <source>The files themselves are not touched. Read marks and stars of these articles are lost.</source>
        <translation>文件本身不会被改动。这些文章的已读标记和星标会丢失。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（现在不在）</translation>
    </message>
    <message>
        <source>Only folders can be watched. Update takes this file again when it has changed.</source>
        <translation>只能监视文件夹。这个文件变化之后，可用“更新”重新导入。</translation>
    </message>
    <message>
        <source>None of the sources is there now.</source>
        <translation>现在没有一个来源可用。</translation>
    </message>
    <message>
        <source>Where Is This Source Now?</source>
        <translation>这个来源现在在哪里？</translation>
    </message>
    <message>
        <source>The source&apos;s place is noted. Update it to look for changes.</source>
        <translation>已记下来源的新位置。可用“更新”查看变化。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SuggestionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Down and Up choose one, Enter takes it, Escape closes the list.</source>
        <translation>用上下键选择，回车采用，Esc 关闭列表。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SuggestionWords</name>
    <message>
        <source>searched before</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::TrafficDialog</name>
    <message>
        <source>This page asked for nothing by itself.</source>
        <translation>此页面自身没有发出任何请求。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) of this page were denied.</source>
        <translation>
            <numerusform>已拒绝此页面的 %Ln 个请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) came from Lectern.</source>
        <translation>
            <numerusform>Lectern 提供了 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Picture by Lectern</source>
        <translation>由 Lectern 提供</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>无法获取</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::VersionSaving</name>
    <message>
        <source>Save as a Web Page</source>
        <translation>另存为网页</translation>
    </message>
    <message>
        <source>Save Original as</source>
        <translation>原文件另存为</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>The version could not be saved to %1.</source>
        <translation>无法把这一版保存到 %1。</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::VersionsWindow</name>
    <message>
        <source>&amp;Save Original as…</source>
        <translation>原文件另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Text</source>
        <translation>复制文字(&amp;C)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Both sides show the same version.</source>
        <translation>左右两边是同一版。</translation>
    </message>
    <message>
        <source>Choose another one on either side.</source>
        <translation>请在任意一边另选一版。</translation>
    </message>
    <message>
        <source>Both versions are the same file, byte by byte.</source>
        <translation>两版是逐字节相同的文件。</translation>
    </message>
    <message>
        <source>There is no difference in the text.</source>
        <translation>文字没有差别。</translation>
    </message>
    <message>
        <source>The files differ only in what the article does not show.</source>
        <translation>两个文件只有文章不显示的内容不同。</translation>
    </message>
    <message>
        <source>There is no difference in the text. Only this has changed:</source>
        <translation>文字没有差别，改动的只有：</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s)</source>
        <translation>
            <numerusform>第 %1 处，共 %Ln 处改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>compared roughly, since the texts are very long</source>
        <translation>文字很长，只作粗略比较</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>“%1”的历史版本</translation>
    </message>
    <message>
        <source>Next change (J or F8)</source>
        <translation>下一处改动（J 或 F8）</translation>
    </message>
    <message>
        <source>Previous change (K or Shift+F8)</source>
        <translation>上一处改动（K 或 Shift+F8）</translation>
    </message>
    <message>
        <source>The text of version %1 has been copied.</source>
        <translation>已复制第 %1 版的文字。</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Save as a &amp;Web Page…</source>
        <translation>另存为网页(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>lectern::desktop::YearTimeline</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1 年：%Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>各年文章数</translation>
    </message>
</context>
</TS>
