#include "support/corpus.h"
#include "text/html_body.h"
#include "text/sanitiser.h"
#include "text/strict_html_checker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::text {

namespace {

std::vector<std::string> strings(const QJsonValue& list)
{
    std::vector<std::string> all;
    for (const auto& each : list.toArray())
        all.push_back(each.toString().toStdString());
    return all;
}

std::vector<std::string> phrases(const SanitisedDocument& document)
{
    std::vector<std::string> all;
    for (const auto& highlight : document.highlights) {
        if (highlight.kind != HighlightKind::Image)
            all.push_back(highlight.text);
    }
    return all;
}

/// `src` and every late attribute the index names must be among the addresses of the image.
void expectImage(const ImageSource& image, const QJsonObject& expected, const std::string& file)
{
    std::vector<std::string> addresses = image.alternatives;
    addresses.push_back(image.address);
    for (const auto& name : expected.keys()) {
        const auto address = expected[name].toString().toStdString();
        if (name == QLatin1String("src")) {
            EXPECT_EQ(image.address, address) << file;
        } else if (name.startsWith(QLatin1String("data-"))) {
            EXPECT_THAT(addresses, testing::Contains(address)) << file;
        }
    }
}

SanitisedDocument bodyOf(const std::string& bytes, const QJsonObject& expected)
{
    const auto begin = expected[QLatin1String("body_starts_at_char")].toInt();
    const auto body = QString::fromStdString(bytes).mid(begin).toStdString();
    EXPECT_TRUE(isHtmlBody(body));
    return Sanitiser({ImageAddresses::Numbered, "test-image/", {}}).sanitise(body);
}

} // namespace

TEST(IndexCorpus, imagesBoldLinksFramesAreAsExpected)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const auto folder = *corpus / "rsshub-page";
    const auto index
        = QJsonDocument::fromJson(QByteArray::fromStdString(tests::readFile(folder / "INDEX.json")))
              .array();
    ASSERT_EQ(index.size(), 24);
    for (const auto& value : index) {
        const auto entry = value.toObject();
        const auto file = entry[QLatin1String("file")].toString().toStdString();
        const auto expected = entry[QLatin1String("expected")].toObject();
        const auto document = bodyOf(tests::readFile(folder / file), expected);

        const auto images = expected[QLatin1String("images")].toArray();
        ASSERT_EQ(document.images.size(), static_cast<std::size_t>(images.size())) << file;
        for (int i = 0; i < images.size(); ++i)
            expectImage(document.images[static_cast<std::size_t>(i)], images[i].toObject(), file);
        EXPECT_EQ(phrases(document), strings(expected[QLatin1String("bold")])) << file;
        EXPECT_EQ(document.links, strings(expected[QLatin1String("links")])) << file;
        EXPECT_EQ(document.iframes, strings(expected[QLatin1String("iframes")])) << file;
        EXPECT_EQ(tests::complaintAbout(document.html.text()), "") << file;
    }
}

} // namespace lectern::text
