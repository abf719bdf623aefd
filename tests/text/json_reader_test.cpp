#include "text/json_reader.h"
#include "text/json_value.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace lectern::text {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Token = JsonReader::Token;

std::vector<Token> tokensOf(std::string_view json)
{
    JsonReader reader(json);
    std::vector<Token> tokens;
    do
        tokens.push_back(reader.next());
    while (tokens.back() != Token::End && tokens.back() != Token::Damaged);
    return tokens;
}

/// "a:1" and the like, in order, so that two readers can be compared.
std::string shown(const JsonValue& value)
{
    std::string text;
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Scalar:
        return '<' + value.text + '>';
    case JsonValue::Kind::List:
        for (const auto& item : value.items)
            text += shown(item) + ',';
        return '[' + text + ']';
    case JsonValue::Kind::Map:
        for (std::size_t i = 0; i < value.items.size(); ++i)
            text += value.keys[i] + ':' + shown(value.items[i]) + ',';
        return '{' + text + '}';
    }
    return text;
}

std::string shown(const QJsonValue& value)
{
    std::string text;
    if (value.isArray()) {
        for (const auto& item : value.toArray())
            text += shown(item) + ',';
        return '[' + text + ']';
    }
    if (value.isObject()) {
        const auto object = value.toObject(); // sorted by key, as the generator writes them
        for (auto it = object.begin(); it != object.end(); ++it)
            text += it.key().toStdString() + ':' + shown(it.value()) + ',';
        return '{' + text + '}';
    }
    if (value.isNull())
        return "null";
    if (value.isBool())
        return value.toBool() ? "<true>" : "<false>";
    return '<' + value.toVariant().toString().toStdString() + '>';
}

QJsonValue anyValue(std::mt19937& random, int depth)
{
    static const QStringList texts {QStringLiteral("文章"), QStringLiteral("a\"b\\c\n\t/"),
                                    QStringLiteral("😀\u0001"), QString()};
    switch (random() % (depth > 5 ? 4 : 6)) {
    case 0:
        return QJsonValue(static_cast<int>(random() % 1000) - 500);
    case 1:
        return QJsonValue(random() % 2 == 0);
    case 2:
        return QJsonValue(QJsonValue::Null);
    case 3:
        return QJsonValue(texts[static_cast<int>(random() % 4)]);
    case 4: {
        QJsonArray array;
        for (unsigned i = random() % 4; i > 0; --i)
            array.append(anyValue(random, depth + 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (unsigned i = random() % 4; i > 0; --i)
            object.insert(QString::number(i), anyValue(random, depth + 1));
        return object;
    }
    }
}

} // namespace

TEST(JsonReader, everyKindOfToken)
{
    EXPECT_THAT(tokensOf(R"( {"a":[1,-2.5e3,"x"],"b":{},"c":[true,false,null]} )"),
                ElementsAre(Token::BeginObject, Token::Key, Token::BeginArray, Token::Number,
                            Token::Number, Token::String, Token::EndArray, Token::Key,
                            Token::BeginObject, Token::EndObject, Token::Key, Token::BeginArray,
                            Token::True, Token::False, Token::Null, Token::EndArray,
                            Token::EndObject, Token::End));
}

TEST(JsonReader, generatedDocuments_readAsQtReadsThem)
{
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        const QJsonObject object {{QStringLiteral("k"), anyValue(random, 0)}};
        const auto format = i % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented;
        const std::string json = QJsonDocument(object).toJson(format).toStdString();
        const JsonDocument read = readJson(json);
        EXPECT_EQ(read.damage, "") << json;
        EXPECT_EQ(shown(read.root), shown(QJsonValue(object))) << json;
    }
}

TEST(JsonReader, whatBreaksTheRules_isDamagedAndStaysSo)
{
    for (const char* json : {"", "{", "[1", "[1 2]", "{\"a\" 1}", "{a:1}", "{\"a\":}", "[1]]",
                             "tru", "nul", "[,1]", "\"x", "{\"a\":1,}", "+", "[1]x", "{]", "[}"})
        EXPECT_EQ(tokensOf(json).back(), Token::Damaged) << json;
}

TEST(JsonReader, escapes_areUndone)
{
    const auto read = readJson(R"("\u4e2d\ud83d\ude00\n\/\"\\\b\x\u12")");

    EXPECT_EQ(read.damage, "");
    EXPECT_EQ(read.root.text, "中😀\n/\"\\\bxu12");
}

TEST(JsonReader, loneSurrogates_becomeReplacementCharacters)
{
    EXPECT_EQ(readJson(R"("a\ud83db\ude00c\ud83d\u0041")").root.text, "a\uFFFDb\uFFFDc\uFFFDA");
}

TEST(JsonReader, cutOffString_givesItsBeginning)
{
    const auto read = readJson(R"({"title":"t","content":"<p>half)");

    EXPECT_EQ(read.root["title"].text, "t");
    EXPECT_EQ(read.root["content"].text, "<p>half");
    EXPECT_EQ(read.damage, "it ends too early");
}

TEST(JsonReader, damageInTheMiddle_keepsWhatStandsBefore)
{
    const auto read = readJson(R"({"title":"t", "x" "y"})");

    EXPECT_EQ(read.root["title"].text, "t");
    EXPECT_THAT(read.damage, HasSubstr("at byte 19"));
}

TEST(JsonReader, hugeNumbers_stayText)
{
    const std::string digits(100'000, '9');
    const auto read = readJson("[1e999," + digits + "]");

    EXPECT_EQ(read.root.items.at(0).text, "1e999");
    EXPECT_EQ(read.root.items.at(1).text, digits);
    EXPECT_EQ(read.root.items.at(1).number(), std::nullopt);
}

TEST(JsonReader, deepNesting_isReadToABoundAndPassedOver)
{
    const std::string deep(1'000'000, '[');
    const auto read = readJson("{\"a\":" + deep + std::string(1'000'000, ']') + ",\"b\":1}");

    EXPECT_EQ(read.damage, "");
    EXPECT_EQ(read.root["b"].text, "1");
    EXPECT_EQ(read.root["a"].kind, JsonValue::Kind::List);
    EXPECT_EQ(readJson(deep).damage, "it ends too early");
}

TEST(JsonReader, moreValuesThanABound_areLeftOut)
{
    std::string json = "[0";
    for (int i = 0; i < 300'000; ++i)
        json += ",0";
    const auto read = readJson(json + "]");

    EXPECT_EQ(read.damage, "");
    EXPECT_LE(read.root.items.size(), kMaxJsonValues);
}

TEST(JsonValue, isReadFromWhateverTypeStandsThere)
{
    const auto read = readJson(R"({"a":"1","b":1,"c":true,"d":"true","e":0,"f":null,"g":[1],
        "tags":["x",{"label":"y"},{"z":1},null,7],"tag":"one","a2":"false","k":1,"k":2})");
    const JsonValue& root = read.root;

    EXPECT_TRUE(root["a"].isTrue() && root["b"].isTrue() && root["c"].isTrue()
                && root["d"].isTrue());
    EXPECT_FALSE(root["e"].isTrue() || root["f"].isTrue() || root["g"].isTrue()
                 || root["missing"].isTrue() || root["a2"].isTrue());
    EXPECT_EQ(root["a"].number(), 1);
    EXPECT_EQ(root["k"].text, "2");
    EXPECT_THAT(root["tags"].scalars("label"), ElementsAre("x", "y", "7"));
    EXPECT_THAT(root["tag"].scalars(), ElementsAre("one"));
    EXPECT_THAT(root["f"].scalars(), IsEmpty());
    EXPECT_EQ(root["g"].scalar(), "");
}

} // namespace lectern::text
