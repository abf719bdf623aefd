#include "store/compression.h"

#include <gtest/gtest.h>

#include <random>

using namespace lectern;
using store::compress;
using store::decompress;

namespace {

/// Text that zstd cannot make small by itself.
std::string noise(std::size_t size)
{
    std::mt19937 random(7);
    std::string text(size, '\0');
    for (auto& c : text)
        c = static_cast<char>(random());
    return text;
}

} // namespace

TEST(Compression, everything_comesBack)
{
    for (const auto& text : {std::string(), std::string("微信"), noise(100'000)}) {
        EXPECT_EQ(*decompress(compress(text), text.size()), text);
        EXPECT_EQ(*decompress(compress(text, "微信 prefix"), text.size(), "微信 prefix"), text);
    }
}

TEST(Compression, textThatStandsInThePrefix_costsAlmostNothing)
{
    const auto original = noise(50'000);
    const auto text = original.substr(1000, 40'000);
    const auto packed = compress(text, original);
    EXPECT_LT(packed.size(), 500u);
    EXPECT_EQ(*decompress(packed, text.size(), original), text);
}

TEST(Compression, prefixOfManyMegabytes_isWhollyWithinReach)
{
    const auto original = noise(24 << 20);
    const auto text = original.substr(0, 1 << 20); // at the far end of the window
    const auto packed = compress(text, original);
    EXPECT_LT(packed.size(), 100'000u);
    EXPECT_EQ(*decompress(packed, text.size(), original), text);
}

TEST(Compression, damagedBlobs_areErrors)
{
    const auto text = noise(5000);
    const auto packed = compress(text, "prefix");
    EXPECT_FALSE(decompress("", text.size(), "prefix"));
    EXPECT_FALSE(decompress("no frame at all", text.size(), "prefix"));
    EXPECT_FALSE(decompress(packed.substr(0, packed.size() / 2), text.size(), "prefix"));
    for (std::size_t i = 0; i < packed.size(); i += 7) {
        auto damaged = packed;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        std::ignore = decompress(damaged, text.size(), "prefix"); // must not crash
    }
}

TEST(Compression, sizeThatTheRowDoesNotName_isRefused)
{
    const auto packed = compress(std::string(1000, 'x'));
    EXPECT_FALSE(decompress(packed, 999));
    EXPECT_FALSE(decompress(packed, std::size_t {1} << 40));
}

TEST(Compression, bomb_isRefusedBeforeItsRoomIsTaken)
{
    // A valid frame header that claims 512 MB.
    const std::string frame("\x28\xb5\x2f\xfd\xa0\x00\x00\x00\x20", 9);
    EXPECT_FALSE(decompress(frame, std::size_t {512} << 20));
}
