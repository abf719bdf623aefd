#pragma once

namespace lectern::tests {

// Exports of other programs, written by hand after the sources that the readers' headers name.

inline constexpr const char* kWallabagExport = R"json([
  {"is_archived":1,"is_starred":1,"user_name":"w","id":23,"uid":null,"title":"离线阅读的意义",
   "url":"https://news.example.com/a/23","given_url":"https://short.example/x","hashed_url":"0a",
   "origin_url":null,"archived_at":"2021-02-03T04:05:06+0000",
   "content":"<h2>一</h2><p>茶是一种饮料。</p><p onclick=\"x()\">茶是一种饮料，也是文化。<img src=\"/i/tea.jpg\"/><script>x()<\/script></p>",
   "created_at":"2021-01-02T03:04:05+0000","updated_at":"2021-01-02T03:04:05+0000",
   "published_at":"2020-12-01T08:00:00+0000","published_by":["张三"," 李四 "],
   "starred_at":"2021-01-03T00:00:00+0000",
   "annotations":[
     {"text":"说得好","quote":"茶是一种饮料","ranges":[{"start":"/p[2]","startOffset":"0","end":"/p[2]","endOffset":"6"}]},
     {"text":"","quote":"这句话已经不在文中","ranges":[]}],
   "mimetype":"text/html","language":"zh-CN","reading_time":3,"domain_name":"news.example.com",
   "preview_picture":"https://news.example.com/p.jpg","http_status":"200","headers":{"a":"b"},
   "tags":["茶","离线 阅读"],"is_public":false},
  {"id":"24","title":"Link only","url":"https://example.org/only?a=1&b=2","is_archived":false,
   "is_starred":false,"content":"","created_at":"2021-05-06T07:08:09+0200","tags":[{"id":1,"label":"later","slug":"later"}],
   "annotations":[]}
])json";

inline constexpr const char* kPocketCsv = "title,url,time_added,tags,status\n"
                                          "\"Tea, and \"\"more\"\"\",https://example.com/tea,"
                                          "1600322788,tea|slow food,archive\n"
                                          "https://example.com/untitled,"
                                          "https://example.com/untitled,1600172739,,unread\n"
                                          "\"多行\n标题\",https://example.com/lines,"
                                          "1599806347,,unread\n"
                                          "No page,javascript:alert(1),1599806347,,unread\n";

inline constexpr const char* kInstapaperCsv
    = "URL,Title,Selection,Folder,Timestamp,Tags\n"
      "https://example.com/a,A,\"the passage\",Archive,1600322788,\"[\"\"x\"\",\"\"y\"\"]\"\n"
      "https://example.com/b,B,,Starred,1600322789,[]\n"
      "https://example.com/c,C,,Recipes,1600322790,\n";

inline constexpr const char* kRaindropCsv
    = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
      "7,Rain,my words,its words,https://example.com/rain,Work/Reading,\"a, b\","
      "2021-08-26T12:22:05.000Z,https://example.com/c.png,"
      "\"Highlight:first passage\nNote:why\n\nHighlight:second\",true\n";

inline constexpr const char* kPocketHtml = R"html(<!DOCTYPE html>
<html>
	<head>
		<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
		<title>Pocket Export</title>
	</head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://example.com/u?a=1&amp;b=2" time_added="1698568488" tags="search,something else">Tea &amp; more</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://example.com/r" time_added="1698568489" tags="">https://example.com/r</a></li>
		</ul>
	</body>
</html>
)html";

inline constexpr const char* kBookmarks = R"html(<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>

<DL><p>
    <DT><A HREF="https://example.com/top" ADD_DATE="1600322788" ICON="data:image/png;base64,AAAA">Top</A>
    <DT><H3 ADD_DATE="1600000000" LAST_MODIFIED="1600000001">阅读 &amp; 收藏</H3>
    <DL><p>
        <DT><A HREF="https://example.com/deep" ADD_DATE="1600322789" TAGS="茶,slow food">深处</A>
        <DD>A description
of two lines &lt;here&gt;
        <DT><H3>Empty</H3>
        <DL><p>
        </DL><p>
        <HR>
        <DT><A HREF="place:sort=8">Most visited</A>
        <DT><A HREF="https://example.com/after" TOREAD="0">After</A>
    </DL><p>
    <DT><A HREF="javascript:x()">Bookmarklet</A>
    <DT><A HREF="https://example.com/top">Top again</A>
</DL>
)html";

inline constexpr const char* kOmnivoreMetadata = R"json([
  {
    "id": "20db074a-34e1-4f55-b0e9-161e367946f6",
    "slug": "tea-192daf3a84e",
    "title": "Tea, explained",
    "description": "All about tea.",
    "author": "Jane Doe",
    "url": "https://news.example.com/tea/index.html",
    "state": "Archived",
    "readingProgress": 12.5,
    "thumbnail": "https://news.example.com/t.jpg",
    "labels": ["RSS", "Favorites"],
    "savedAt": "2024-10-29T16:30:11.000Z",
    "updatedAt": "2024-10-31T13:01:28.320Z",
    "publishedAt": "2024-10-28T08:00:00.000Z"
  },
  {
    "id": "5ace624c", "slug": "paper-192d9", "title": "A paper", "description": null,
    "author": null, "url": "https://example.org/paper.pdf", "state": "Active",
    "readingProgress": 0, "thumbnail": null, "labels": [],
    "savedAt": "2024-10-30T16:30:11.000Z", "updatedAt": null, "publishedAt": null
  }
])json";

inline constexpr const char* kOmnivoreHighlights
    = "> Tea is a drink. \n\n#fact #drink\n\nTrue enough.\n\n> Two paragraphs\n> of one quote \n\n"
      "A note on the whole.\n\n\n\n> The last one ";

inline constexpr const char* kReadeckInfo = R"json({"ID":4,"UID":"RYkjSDQm","UserID":1,
 "Created":"2024-03-04T05:06:07.123Z","Updated":"2024-03-04T05:06:07Z","State":0,
 "URL":"https://blog.example.net/post","InitialURL":"https://blog.example.net/post","Title":"读书笔记",
 "Domain":"example.net","Site":"blog.example.net","SiteName":"Blog","Published":null,
 "Authors":["王五"],"Lang":"zh","TextDirection":"","DocumentType":"article","Description":"摘要",
 "Text":"","WordCount":120,"Duration":0,"Embed":"","FilePath":"RY/RYkjSDQm",
 "Files":{"article":{"name":"index.html","type":""},"image":{"name":"img/image.jpeg","type":"image/jpeg","size":[800,600]}},
 "Errors":[],"Labels":["书","笔记"],"ReadProgress":100,"ReadAnchor":"","IsArchived":false,
 "IsMarked":true,"Annotations":[{"id":"a1","start_selector":"section/p[1]","start_offset":0,
 "end_selector":"section/p[1]","end_offset":4,"color":"red","created":"2024-03-05T00:00:00Z",
 "text":"好读书","note":"不求甚解"}],"Links":[]})json";

} // namespace lectern::tests
