#include "cli/cli_fixture.h"

#include <QRegularExpression>

using namespace lectern;
using namespace lectern::tests;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

using CliPreview = CliTest;

using CliPreviewCorpus = CliPreview;

namespace {

const QStringList previewKeys = sorted(
    {"format"_L1, "title"_L1, "author"_L1, "date"_L1, "categories"_L1, "tags"_L1, "headimg"_L1,
     "thumbnail"_L1, "highlights"_L1, "images"_L1, "links"_L1, "iframes"_L1, "cards"_L1,
     "removed"_L1, "furniture"_L1, "headings"_L1, "text"_L1, "html"_L1, "problems"_L1});

QStringList strings(const QJsonValue& array)
{
    QStringList list;
    for (const auto& value : array.toArray())
        list.append(value.toString());
    return list;
}

/// What INDEX.json says of an image (its attributes), against what the program made of it.
void expectImage(const QJsonObject& expected, const QJsonObject& found)
{
    static const QRegularExpression proxy(u"^https?://[^/]+/\\?(https?://.*)$"_s);
    const QString src = expected["src"_L1].toString();
    const auto match = proxy.match(src);
    if (match.hasMatch()) {
        EXPECT_EQ(found["original"_L1].toString(), match.captured(1));
        EXPECT_EQ(found["proxied"_L1].toString(), src);
    } else {
        // A doubled address may come out as its inner half.
        EXPECT_TRUE(src.endsWith(found["original"_L1].toString())) << src.toStdString();
        EXPECT_FALSE(found["original"_L1].toString().isEmpty());
        EXPECT_EQ(found["proxied"_L1].toString(), QString());
    }
}

} // namespace

TEST_F(CliPreview, json_hasTheKeysOfTheContract)
{
    write("a.md",
          "\n---\ntitle: '标题'\ndate: 2021-10-28 14:08:07\nheadimg: \n"
          "categories: \n  - 新媒体\n  - 最新\ntags: [甲, 乙]\n---\n\n"
          "<div><h2>小节</h2><p>一<strong>重点</strong></p><p><a href=\"https://a.b/\">链接</a></p>"
          "<iframe src=\"https://v.example/1\"></iframe>"
          "<img src=\"https://p.example/?https://a.b/c.jpg?x=1&amp;y=2\" alt=\"图\"></div>\n");
    const auto outcome = run({"preview"_L1, archivePath("a.md")});
    EXPECT_EQ(outcome.code, 0);
    const auto json = outcome.object();
    EXPECT_EQ(keysOf(json), previewKeys);
    EXPECT_EQ(json["title"_L1].toString(), u"标题"_s);
    EXPECT_EQ(json["format"_L1].toString(), "hexo"_L1);
    EXPECT_EQ(json["categories"_L1].toArray(), (QJsonArray {QJsonArray {u"新媒体"_s, u"最新"_s}}));
    EXPECT_EQ(strings(json["tags"_L1]), (QStringList {u"甲"_s, u"乙"_s}));
    EXPECT_EQ(json["date"_L1].toObject(),
              (QJsonObject {{"text"_L1, "2021-10-28 14:08:07"_L1}, {"utc"_L1, QJsonValue()}}));
    EXPECT_EQ(json["highlights"_L1].toArray(),
              (QJsonArray {QJsonObject {{"text"_L1, u"重点"_s}, {"kind"_L1, "phrase"_L1}}}));
    EXPECT_EQ(json["headings"_L1].toArray(),
              (QJsonArray {QJsonObject {{"level"_L1, 2}, {"text"_L1, u"小节"_s}}}));
    EXPECT_EQ(strings(json["links"_L1]), QStringList {"https://a.b/"_L1});
    EXPECT_EQ(strings(json["iframes"_L1]), QStringList {"https://v.example/1"_L1});
    const auto image = json["images"_L1].toArray()[0].toObject();
    EXPECT_EQ(image["original"_L1].toString(), "https://a.b/c.jpg?x=1&y=2"_L1);
    EXPECT_EQ(image["proxied"_L1].toString(), "https://p.example/?https://a.b/c.jpg?x=1&y=2"_L1);
    EXPECT_EQ(image["alt"_L1].toString(), u"图"_s);
    for (const auto& problem : json["problems"_L1].toArray())
        EXPECT_EQ(keysOf(problem.toObject()), sorted({"line"_L1, "kind"_L1, "message"_L1}));
    EXPECT_FALSE(fs::exists(folder() / "data")) << "no library is needed, none is made";
}

TEST_F(CliPreview, otherForms)
{
    write("a.md", "---\ntitle: 甲\n---\n# 小节\n\n一**重点**\n");
    EXPECT_EQ(run({"preview"_L1, archivePath("a.md"), "--as=text"_L1}).out, "小节\n一重点\n");
    const auto html = run({"preview"_L1, archivePath("a.md"), "--as"_L1, "html"_L1}).out;
    EXPECT_NE(html.find("<strong"), std::string::npos);
    const auto page = run({"preview"_L1, archivePath("a.md"), "--as"_L1, "page"_L1}).out;
    EXPECT_NE(page.find("Content-Security-Policy"), std::string::npos);
}

TEST_F(CliPreview, whatCannotBeRead_is3_whatIsNoArticle_is1)
{
    EXPECT_EQ(run({"preview"_L1, archivePath("none.md")}).code, 3);
    write("a.md", "x");
    EXPECT_EQ(run({"preview"_L1, archivePath()}).code, 3);
    write("picture.md", "\x89PNG\r\n\x1A\n" + std::string(300, '\0'));
    const auto binary = run({"preview"_L1, archivePath("picture.md")});
    EXPECT_EQ(binary.code, 1);
    EXPECT_EQ(keysOf(binary.object()), previewKeys);
}

TEST_F(CliPreviewCorpus, everyFileOfTheMainFormat_comesOutAsExpected)
{
    const auto corpus = corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const auto files = *corpus / "rsshub-page";
    const auto index
        = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(files / "INDEX.json")));
    ASSERT_GT(index.array().size(), 20);
    for (const auto& value : index.array()) {
        const auto entry = value.toObject();
        const auto expected = entry["expected"_L1].toObject();
        const std::string file = entry["file"_L1].toString().toStdString();
        SCOPED_TRACE(file);
        const auto outcome = run(
            {"preview"_L1, QString::fromStdString((files / file).native()), "--as"_L1, "json"_L1});
        EXPECT_EQ(outcome.code, 0);
        const auto found = outcome.object();
        const QString title = expected["title_intended"_L1].toString();
        if (title.isEmpty())
            EXPECT_FALSE(found["title"_L1].toString().isEmpty()) << "the file's name stands in";
        else
            EXPECT_EQ(found["title"_L1].toString().toStdString(), title.toStdString());
        EXPECT_EQ(found["categories"_L1].toArray(),
                  QJsonArray {expected["categories"_L1].toArray()});
        EXPECT_EQ(found["author"_L1], expected["author"_L1]);
        EXPECT_EQ(found["date"_L1].toObject()["text"_L1], expected["date_raw"_L1]);
        EXPECT_EQ(found["headimg"_L1].toString(), expected["headimg"_L1].toString());
        EXPECT_EQ(found["thumbnail"_L1].toString(), expected["thumbnail"_L1].toString());
        EXPECT_EQ(strings(found["links"_L1]), strings(expected["links"_L1]));
        EXPECT_EQ(strings(found["iframes"_L1]), strings(expected["iframes"_L1]));
        EXPECT_EQ(found["highlights"_L1].toArray().size(), expected["bold"_L1].toArray().size());
        const auto wanted = expected["images"_L1].toArray();
        const auto images = found["images"_L1].toArray();
        ASSERT_EQ(images.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i)
            expectImage(wanted[i].toObject(), images[i].toObject());
    }
}

TEST_F(CliPreview, html_showsThePicturesOwnAddresses)
{
    write("a.md",
          "---\ntitle: a\n---\n\n<div><img src=\"https://p.example/?https://a.b/c.jpg\">"
          "<img src=\"https://p.example/?https://a.b/p/undefined\" "
          "data-original-src=\"//a.b/d.jpg\"></div>\n");
    const auto html = run({"preview"_L1, archivePath("a.md"), "--as=html"_L1}).out;
    EXPECT_NE(html.find("src=\"https://a.b/c.jpg\""), std::string::npos) << html;
    EXPECT_NE(html.find("src=\"https://a.b/d.jpg\""), std::string::npos) << html;
    EXPECT_EQ(html.find("p.example"), std::string::npos) << html;
}

TEST_F(CliPreview, fileWithNothingInIt_isRejectedAsAnImportWould)
{
    write("a.md", " \n\n");
    const auto outcome = run({"preview"_L1, archivePath("a.md")});
    EXPECT_EQ(outcome.code, 1);
    const auto problems = outcome.object()["problems"_L1].toArray();
    EXPECT_EQ(problems.last().toObject()["kind"_L1].toString(), "nothing-in-it"_L1);
}
