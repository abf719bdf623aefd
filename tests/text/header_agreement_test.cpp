// Two readers of YAML headers: libfyaml, and the tolerant one that reads line by line. Where both
// can read a header they must say the same; these tests look at every header of the shared corpus
// and of the YAML test suite.

#include "support/corpus.h"
#include "text/encoding.h"
#include "text/front_matter.h"
#include "text/header_lines.h"
#include "text/header_yaml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace lectern::text {
namespace {

namespace fs = std::filesystem;

/// White space collapsed, as everything that reads a header's values does.
std::string shown(const HeaderValue& value)
{
    switch (value.kind) {
    case HeaderValue::Kind::Null:
        return "null";
    case HeaderValue::Kind::Scalar: {
        std::string text;
        for (const char byte : value.text)
            if (const bool isSpace = byte == ' ' || byte == '\n' || byte == '\t'; !isSpace)
                text += byte;
            else if (!text.ends_with(' '))
                text += ' ';
        while (text.ends_with(' '))
            text.pop_back();
        return text.starts_with(' ') ? text.substr(1) : text;
    }
    case HeaderValue::Kind::List:
    case HeaderValue::Kind::Map:
        break;
    }
    std::string text = value.kind == HeaderValue::Kind::List ? "[" : "{";
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0)
            text += ", ";
        if (i < value.keys.size())
            text += value.keys[i] + ": ";
        text += shown(value.items[i]);
    }
    return text + (value.kind == HeaderValue::Kind::List ? "]" : "}");
}

/// "title: a / b" for each field that the two read differently.
std::vector<std::string> differences(std::string_view header)
{
    const auto strict = readYamlStrictly(header, 1);
    if (!strict)
        return {};
    const ScannedHeader ours = scanHeaderLines(header, 1);
    std::vector<std::string> found;
    for (const HeaderField& field : strict->fields) {
        const auto same = std::ranges::find(ours.read.fields, field.key, &HeaderField::key);
        const std::string read = same == ours.read.fields.end() ? "nothing" : shown(same->value);
        if (read != shown(field.value))
            found.push_back(field.key + ": " + shown(field.value) + " / " + read);
    }
    return found;
}

struct Agreement {
    int headers = 0;
    int readByBoth = 0;
    int certain = 0; ///< the tolerant reader needed no second opinion
    std::vector<std::string> differing; ///< "name: key: strict / tolerant"
    std::vector<std::string> wronglyCertain; ///< of those: where libfyaml is not even asked
};

void compare(Agreement& agreement, const std::string& name, std::string_view header)
{
    ++agreement.headers;
    if (!readYamlStrictly(header, 1))
        return;
    ++agreement.readByBoth;
    const ScannedHeader ours = scanHeaderLines(header, 1);
    agreement.certain += ours.isCertain;
    for (const std::string& difference : differences(header)) {
        agreement.differing.push_back(name + ": " + difference);
        const std::string key = difference.substr(0, difference.find(": "));
        const bool isLiteral
            = std::ranges::find(ours.literals, key, &HeaderField::key) != ours.literals.end();
        if (ours.isCertain && !isLiteral)
            agreement.wronglyCertain.push_back(agreement.differing.back());
    }
}

/// Where the tolerant reader alone says something else than libfyaml, by intent.
bool isJustified(std::string_view difference)
{
    // A title that YAML would cut before a mark is text (ProblemKind::LiteralValue).
    const bool isLiteral = difference.find("title: ") != std::string_view::npos
        && difference.find(" #") != std::string_view::npos;
    // A key of R's packages; the tolerant reader doubts it, so that libfyaml's word counts.
    const bool isScoped = difference.find("blogdown::html_page") != std::string_view::npos;
    return isLiteral || isScoped;
}

void print(const Agreement& agreement, const char* of)
{
    std::cout << of << ": " << agreement.headers << " headers, both read " << agreement.readByBoth
              << " (the tolerant one certain of " << agreement.certain << "), "
              << agreement.differing.size() << " values differ\n";
    for (const std::string& difference : agreement.differing)
        std::cout << "  " << difference << '\n';
}

TEST(HeaderAgreementCorpus, everyArticle)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    Agreement agreement;
    for (const char* folder : {"articles", "rsshub-page", "wild-front-matter"})
        for (const auto& entry : fs::recursive_directory_iterator(*corpus / folder)) {
            if (!entry.is_regular_file())
                continue;
            const std::string text = decodeToUtf8(tests::readFile(entry.path())).utf8;
            const SplitText split = splitFrontMatter(text);
            if (split.kind == HeaderKind::Yaml)
                compare(agreement, entry.path().filename().string(), split.header);
        }
    print(agreement, "articles");
    EXPECT_GT(agreement.readByBoth, 900);
    EXPECT_THAT(agreement.wronglyCertain, testing::IsEmpty());
    for (const std::string& difference : agreement.differing)
        EXPECT_TRUE(isJustified(difference)) << difference;
}

TEST(HeaderAgreementCorpus, yamlTestSuite)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    Agreement agreement;
    const auto bytes = tests::readFile(*corpus / "suites/yaml-test-suite/cases.visible.json");
    for (const auto& entry : QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array()) {
        const QJsonObject example = entry.toObject();
        compare(agreement, example[QLatin1String("id")].toString().toStdString(),
                example[QLatin1String("yaml")].toString().toStdString());
    }
    print(agreement, "yaml-test-suite");
    EXPECT_GT(agreement.readByBoth, 60);
    EXPECT_GT(agreement.certain, 5);
    // What articles do not use (anchors, tags, complex keys) the tolerant reader may not know, as
    // long as it knows that.
    EXPECT_THAT(agreement.wronglyCertain, testing::IsEmpty());
}

} // namespace
} // namespace lectern::text
