#include "support/corpus.h"
#include "text/article_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace lectern::text {

namespace {

namespace fs = std::filesystem;

QString q(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray array(const std::vector<std::string>& texts)
{
    QJsonArray all;
    for (const auto& text : texts)
        all.append(q(text));
    return all;
}

QJsonArray highlightsOf(const SanitisedDocument& document)
{
    QJsonArray all;
    for (const auto& each : document.highlights)
        all.append(QJsonObject {{QStringLiteral("text"), q(each.text)},
                                {QStringLiteral("kind"), q(highlightKindName(each.kind))},
                                {QStringLiteral("begin"), static_cast<int>(each.place.begin)}});
    return all;
}

QJsonArray imagesOf(const SanitisedDocument& document)
{
    QJsonArray all;
    for (const auto& each : document.images)
        all.append(QJsonObject {{QStringLiteral("address"), q(each.address)},
                                {QStringLiteral("alternatives"), array(each.alternatives)},
                                {QStringLiteral("alt"), q(each.alt)}});
    return all;
}

QJsonArray headingsOf(const SanitisedDocument& document)
{
    QJsonArray all;
    for (const auto& each : document.headings)
        all.append(QJsonObject {{QStringLiteral("level"), each.level},
                                {QStringLiteral("text"), q(each.text)},
                                {QStringLiteral("anchor"), q(each.anchor)}});
    return all;
}

std::string jsonOf(const ReadArticle& article)
{
    QJsonObject removed;
    for (const auto& [name, times] : article.document.removed)
        removed[q(name)] = times;
    QJsonArray problems;
    for (const auto& problem : article.problems)
        problems.append(
            QStringLiteral("%1: %2").arg(problem.line).arg(q(problemName(problem.kind))));
    const QJsonObject all {{QStringLiteral("format"), q(article.format)},
                           {QStringLiteral("title"), q(article.frontMatter.title)},
                           {QStringLiteral("headings"), headingsOf(article.document)},
                           {QStringLiteral("highlights"), highlightsOf(article.document)},
                           {QStringLiteral("iframes"), array(article.document.iframes)},
                           {QStringLiteral("images"), imagesOf(article.document)},
                           {QStringLiteral("links"), array(article.document.links)},
                           {QStringLiteral("problems"), problems},
                           {QStringLiteral("removed"), removed}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented).toStdString();
}

void expectFile(const fs::path& file, const std::string& text)
{
    if (std::getenv("LECTERN_REWRITE_CASES"))
        tests::writeFile(file, text);
    else
        EXPECT_EQ(tests::readFile(file), text) << file;
}

} // namespace

// LECTERN_REWRITE_CASES=1 writes the expected files anew; review the difference before a commit.
TEST(GoldenCases, comeOutAsExpected)
{
    SanitiseOptions options;
    options.imagePrefix = "image/";
    int cases = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(LECTERN_SOURCE_DIR) / "tests/text/cases")) {
        const auto input = tests::readFile(entry.path() / "input.md");
        const auto article = readArticle(input, entry.path() / "input.md", options);
        expectFile(entry.path() / "expected.html", article.document.html.text() + "\n");
        expectFile(entry.path() / "expected.txt", article.document.plainText + "\n");
        expectFile(entry.path() / "expected.json", jsonOf(article));
        ++cases;
    }
    EXPECT_GE(cases, 4);
}

} // namespace lectern::text
