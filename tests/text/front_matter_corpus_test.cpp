#include "support/corpus.h"
#include "text/encoding.h"
#include "text/front_matter.h"
#include "text/header_yaml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLatin1String>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace lectern::text {
namespace {

namespace fs = std::filesystem;

struct Reading {
    std::string text;
    SplitText split;
    FrontMatter meta;
};

Reading readFile(const fs::path& path, CategoryStyle style = CategoryStyle::Path)
{
    Reading reading;
    reading.text = decodeToUtf8(tests::readFile(path)).utf8;
    reading.split = splitFrontMatter(reading.text);
    reading.meta = parseFrontMatter(reading.split, style);
    return reading;
}

QJsonArray readIndex(const fs::path& path)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(tests::readFile(path))).array();
}

std::string stringOf(const QJsonValue& value)
{
    return value.toString().toStdString();
}

/// Characters, not bytes, as the index counts them.
std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](unsigned char byte) { return (byte & 0xC0) != 0x80; }));
}

TEST(FrontMatterCorpus, mainFormat_isReadAsItsIndexSays)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const fs::path folder = *corpus / "rsshub-page";
    const QJsonArray index = readIndex(folder / "INDEX.json");
    ASSERT_GE(index.size(), 24);
    for (const auto& entry : index) {
        const QJsonObject file = entry.toObject();
        const QJsonObject expected = file[QLatin1String("expected")].toObject();
        SCOPED_TRACE(stringOf(file[QLatin1String("file")]));
        const Reading reading = readFile(folder / stringOf(file[QLatin1String("file")]));
        EXPECT_EQ(reading.split.kind, HeaderKind::Yaml);
        EXPECT_EQ(reading.meta.title, stringOf(expected[QLatin1String("title_intended")]));
        CategoryPath path;
        for (const auto& name : expected[QLatin1String("categories")].toArray())
            path.names.push_back(stringOf(name));
        EXPECT_THAT(reading.meta.categories, testing::ElementsAre(path));
        EXPECT_EQ(reading.meta.author, stringOf(expected[QLatin1String("author")]));
        EXPECT_EQ(reading.meta.date.text, stringOf(expected[QLatin1String("date_raw")]));
        EXPECT_EQ(reading.meta.headimg, stringOf(expected[QLatin1String("headimg")]));
        EXPECT_EQ(reading.meta.thumbnail, stringOf(expected[QLatin1String("thumbnail")]));
        const std::size_t begin = reading.split.body.find_first_not_of("\r\n");
        const auto before
            = static_cast<std::size_t>(reading.split.body.data() - reading.text.data());
        const auto bodyStart
            = static_cast<std::size_t>(expected[QLatin1String("body_starts_at_char")].toInteger());
        const std::size_t earliest
            = characterCount(std::string_view(reading.text).substr(0, before));
        const std::size_t latest
            = characterCount(std::string_view(reading.text).substr(0, before + begin));
        EXPECT_TRUE(bodyStart >= earliest && bodyStart <= latest)
            << bodyStart << " not in " << earliest << " … " << latest;
        EXPECT_EQ(reading.split.body.substr(begin, 5), "<div>");
    }
}

TEST(FrontMatterCorpus, seed_isReadWithoutAnyRepair)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const Reading reading = readFile(*corpus / "rsshub-page" / "seed.md");
    EXPECT_EQ(reading.meta.title, "微信开放外链2.0：淘宝要登账号，抖音仍未打通");
    EXPECT_THAT(reading.meta.categories,
                testing::ElementsAre(CategoryPath {{"新媒体", "人人都是产品经理", "最新文章"}}));
    EXPECT_EQ(reading.meta.author, "人人都是产品经理");
    EXPECT_EQ(toIso8601Utc(reading.meta.date), "2021-12-01T00:00:00Z");
    EXPECT_THAT(reading.meta.problems, testing::IsEmpty());
    EXPECT_EQ(reading.split.bodyLine, 14);
}

struct WildHeader {
    std::string title;
    std::vector<CategoryPath> categories;
    std::string date;
    std::string author;
};

TEST(FrontMatterCorpus, wildHeaders_areReadAsMeant)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const std::map<std::string, WildHeader> expected {
        {"1707631655.md", {"ajax的使用", {{{"web前端"}}}, "2016-09-15 18:18:18", ""}},
        {"18771268160.md",
         {"PixAI Models Comparision", {{{"PixAI", "iOS"}}}, "", "BIGWONG Studio"}},
        {"20183270233.md",
         {"JavaScript 表达式与语句",
          {{{"前端", "JavaScript", "原生 JavaScript"}}},
          "2020-01-29 14:22:45",
          ""}},
        {"2677154917.md",
         {"[항해+] 아키텍처 레이어 설계: UseCase 중심의 레이어 설계와 고민들",
          {{{"Hhp"}}},
          "2024-12-17 02:00:30:00 +0900",
          ""}},
        {"35123142883.md", {"我是一个区块链黑客（第一篇）", {{{"区块链"}}}, "2025-03-01", ""}},
        {"41707363.md",
         {"Highlight a part or all of Text in TEdit",
          {{{"Code Snippets"}}, {{"Text Operation"}}},
          "2013-05-31 15:55:00",
          ""}},
        {"52024940383.md",
         {"Thesis Project Generator 开发日记 #1 - 项目架构与核心功能",
          {{{"笔记", "项目", "毕设项目生成平台"}}},
          "2026-04-09 15:30:00",
          ""}},
        {"56716069515.md", {"TUOJ", {}, "2026-05-30", ""}},
        {"5743450273.md",
         {"Don't Forget the Importance of Metadata",
          {{{"general"}}, {{"projects"}}},
          "2021-01-21 10:26:01",
          "Mukund Srinivas"}},
        {"59282791956.md",
         {"Phoenix (Part-1)", {}, "2025-08-29", "Arshia Afzal$^*$ (Bloggin 🎙️)"}},
        {"70615915843.md",
         {"LLM-as-Judge：让模型评价模型", {{{"大模型应用", "Evaluation"}}}, "2025-05-26", ""}},
        {"707167971.md",
         {"Anycast HSRP: 4-way HSRP with FabricPath",
          {{{"Nexus 7000"}}},
          "2013-08-23 07:19:06+00:00",
          "Adam"}},
        {"8104910.md", {"gdb", {{{"coding", "c++", "tools", "gdb"}}}, "2022/1/10 00:00:00", ""}},
        {"9476195017.md", {"W3C代码标准规范是什么，那有些规定", {{{"HTML"}}}, "", ""}}};
    for (const auto& [name, wild] : expected) {
        SCOPED_TRACE(name);
        const Reading reading = readFile(*corpus / "wild-front-matter" / name);
        EXPECT_EQ(reading.meta.title, wild.title);
        EXPECT_EQ(reading.meta.categories, wild.categories);
        EXPECT_EQ(reading.meta.date.text, wild.date);
        EXPECT_EQ(reading.meta.author, wild.author);
    }
}

/// The strict reading of every article's header and ours must agree on the scalars of both.
TEST(FrontMatterCorpus, realArticles_areNeverReadOtherwiseThanYamlReadsThem)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    int read = 0;
    int strictlyRead = 0;
    std::map<HeaderKind, int> kinds;
    for (const auto& entry : fs::recursive_directory_iterator(*corpus / "articles")) {
        const std::string ending = entry.path().extension().string();
        if (!entry.is_regular_file()
            || (ending != ".md" && ending != ".html" && ending != ".markdown"))
            continue;
        SCOPED_TRACE(entry.path().filename().string());
        const Reading reading = readFile(entry.path());
        ++read;
        ++kinds[reading.split.kind];
        if (reading.split.kind == HeaderKind::None) {
            EXPECT_EQ(reading.split.body, reading.text);
            continue;
        }
        if (reading.split.kind != HeaderKind::Yaml)
            continue;
        const auto strict = readYamlStrictly(reading.split.header, reading.split.headerLine);
        if (!strict)
            continue;
        ++strictlyRead;
        const HeaderFields ours = readYamlHeader(reading.split.header, reading.split.headerLine);
        ASSERT_EQ(ours.fields.size(), strict->fields.size());
        for (std::size_t i = 0; i < ours.fields.size(); ++i) {
            EXPECT_EQ(ours.fields[i].key, strict->fields[i].key);
            EXPECT_EQ(ours.fields[i].line, strict->fields[i].line);
            const bool isRepaired = !ours.problems.empty();
            EXPECT_TRUE(isRepaired || ours.fields[i].value == strict->fields[i].value)
                << ours.fields[i].key << ": " << ours.fields[i].value.text << " / "
                << strict->fields[i].value.text;
        }
    }
    RecordProperty("read", read);
    EXPECT_GT(read, 1000);
    EXPECT_GT(strictlyRead, 700);
    EXPECT_EQ(kinds[HeaderKind::Toml], 199);
    EXPECT_EQ(kinds[HeaderKind::Lctt], 258);
}

/// Cases of the YAML test suite that are one top-level mapping: our reading gives the same scalars.
TEST(FrontMatterCorpus, yamlSuiteMappings_haveTheirScalars)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    int compared = 0;
    for (const auto& entry : readIndex(*corpus / "suites/yaml-test-suite/cases.visible.json")) {
        const QJsonObject example = entry.toObject();
        const QByteArray json = example[QLatin1String("json")].toString().toUtf8();
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (example[QLatin1String("must_fail")].toBool() || !document.isObject())
            continue;
        SCOPED_TRACE(stringOf(example[QLatin1String("id")]) + "\n"
                     + stringOf(example[QLatin1String("yaml")]));
        const HeaderFields read = readYamlHeader(stringOf(example[QLatin1String("yaml")]), 1);
        const QJsonObject expected = document.object();
        for (auto field = expected.begin(); field != expected.end(); ++field) {
            if (!field.value().isString())
                continue;
            const auto found
                = std::ranges::find(read.fields, field.key().toStdString(), &HeaderField::key);
            ASSERT_NE(found, read.fields.end()) << field.key().toStdString();
            EXPECT_EQ(found->value.text, stringOf(field.value()));
            ++compared;
        }
    }
    EXPECT_GT(compared, 60);
}

} // namespace
} // namespace lectern::text
