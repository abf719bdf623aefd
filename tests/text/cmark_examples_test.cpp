#include "support/corpus.h"
#include "text/markdown.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace lectern::text {

namespace {

std::string field(const QJsonObject& object, const char* name)
{
    return object[QLatin1String(name)].toString().toStdString();
}

/// Where our own choice of extensions changes what an example without them expects.
bool interferes(const QJsonObject& example)
{
    const auto options = field(example, "options");
    if (options == "disabled" || options.find("footnotes") != std::string::npos)
        return true; // this version writes task lists and footnotes with other attributes
    if (field(example, "html").find(" data-meta=") != std::string::npos)
        return true; // the full info string is an option of its own
    if (options.empty() && field(example, "section") == "Autolinks"
        && field(example, "html").find("<a") == std::string::npos)
        return true; // bare addresses become links
    if (field(example, "id").starts_with("smart_punct"))
        return true; // so are typographic quotes
    return false;
}

} // namespace

TEST(CmarkCorpus, htmlIsAsSpecified)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const auto bytes = tests::readFile(*corpus / "suites/cmark-gfm/examples.visible.json");
    const auto examples = QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array();
    ASSERT_FALSE(examples.isEmpty());

    int compared = 0;
    for (const auto& value : examples) {
        const auto example = value.toObject();
        if (interferes(example))
            continue;
        ++compared;
        EXPECT_EQ(markdownToHtml(field(example, "markdown")).html, field(example, "html"))
            << field(example, "id") << " " << field(example, "options");
    }
    EXPECT_GT(compared, 300);
}

} // namespace lectern::text
