#include "store/compression.h"
#include "store/compression_dictionary.h"
#include "store/import_writer.h"

#include <gtest/gtest.h>

using namespace lectern;
using namespace lectern::store;

namespace {

std::string article(int number)
{
    std::string text = "\n---\ntitle: 第" + std::to_string(number)
        + "篇\ncategories: \n - 新媒体\n - 人人都是产品经理\n---\n\n<div class=\"article-body\">\n";
    for (int i = 0; i < 20; ++i)
        text += "<p>第" + std::to_string(number * 7919 % 1000 + i)
            + "段：微信开放平台与小程序的故事。</p>\n";
    return text + "</div>\n";
}

std::vector<std::string> articles(int count)
{
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.push_back(article(i));
    return all;
}

} // namespace

TEST(CompressionDictionary, whatWasLearned_makesNewArticlesSmaller_andReadsBack)
{
    const auto dictionary = CompressionDictionary::train(articles(300));
    ASSERT_TRUE(dictionary);
    EXPECT_NE(dictionary->id(), 0U);
    const std::string fresh = article(100'000);
    const auto packed = compress(fresh, dictionary.get());
    EXPECT_LT(packed.size() * 2, compress(fresh).size());
    EXPECT_EQ(dictionaryOf(packed), dictionary->id());
    EXPECT_EQ(decompress(packed, fresh.size(), dictionary.get()).value(), fresh);
}

TEST(CompressionDictionary, itsBytes_areAllThatIsNeeded)
{
    const auto dictionary = CompressionDictionary::train(articles(300));
    ASSERT_TRUE(dictionary);
    const auto again = CompressionDictionary::load(dictionary->bytes());
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->id(), dictionary->id());
    const auto packed = compress(article(5), dictionary.get());
    EXPECT_EQ(decompress(packed, article(5).size(), again->get()).value(), article(5));
}

TEST(CompressionDictionary, theSameSamples_giveTheSameDictionary)
{
    EXPECT_EQ(CompressionDictionary::train(articles(200))->bytes(),
              CompressionDictionary::train(articles(200))->bytes());
}

TEST(CompressionDictionary, tooLittleToLearnFrom_isNone)
{
    EXPECT_FALSE(CompressionDictionary::train(articles(10)));
    EXPECT_FALSE(CompressionDictionary::train(std::vector<std::string>(200)));
}

TEST(CompressionDictionary, damage_isAnErrorAndNoCrash)
{
    EXPECT_FALSE(CompressionDictionary::load("no dictionary"));
    const auto dictionary = CompressionDictionary::train(articles(300));
    ASSERT_TRUE(dictionary);
    const auto packed = compress(article(5), dictionary.get());
    EXPECT_FALSE(decompress(packed, article(5).size())) << "without it";
    EXPECT_FALSE(
        decompress(packed.substr(0, packed.size() / 2), article(5).size(), dictionary.get()));
}

TEST(CompressionDictionary, theLibraryKeepsIt)
{
    auto library = LibraryDatabase::openInMemory();
    ASSERT_TRUE(library);
    auto writer = ImportWriter::start(*library);
    ASSERT_TRUE(writer);
    EXPECT_EQ(writer->dictionary().value(), nullptr);
    const auto dictionary = CompressionDictionary::train(articles(300));
    ASSERT_TRUE(writer->addDictionary(*dictionary));
    EXPECT_EQ(writer->dictionary().value()->bytes(), dictionary->bytes());
}

TEST(CompressionDictionary, learnedByTwoImportsAtOnce_isKeptOnce)
{
    auto library = LibraryDatabase::openInMemory();
    ASSERT_TRUE(library);
    auto writer = ImportWriter::start(*library);
    ASSERT_TRUE(writer);
    const auto dictionary = CompressionDictionary::train(articles(300));
    ASSERT_TRUE(writer->addDictionary(*dictionary));
    EXPECT_TRUE(writer->addDictionary(*dictionary));
    EXPECT_EQ(writer->dictionary().value()->bytes(), dictionary->bytes());
}
