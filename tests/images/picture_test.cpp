#include "images/picture.h"
#include "images/picture_server.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

using namespace std::string_literals;

struct Case {
    const char* name;
    std::string bytes;
    const char* mimeType;
    int width;
    int height;
};

std::string avif(const std::string& brand)
{
    const std::string ispe = "\0\0\0\x14ispe\0\0\0\0\0\0\2\x80\0\0\1\xe0"s;
    const std::string ipco = "\0\0\0\x1cipco"s + ispe;
    const std::string iprp = "\0\0\0\x24iprp"s + ipco;
    const std::string meta = "\0\0\0\x38meta\0\0\0\0"s + "\0\0\0\x08pitm"s + iprp;
    return "\0\0\0\x18"
           "ftyp"s
        + brand + "\0\0\0\0mif1miaf"s + meta;
}

const Case kCases[] = {
    {"png", tests::pngBytes(640, 480), "image/png", 640, 480},
    {"jpeg", "\xff\xd8\xff\xe0\0\x04XX\xff\xff\xdb\0\x03Z\xff\xc2\0\x0b\x08\1\xe0\2\x80\3\1\x11\0"s,
     "image/jpeg", 640, 480},
    {"jpeg without frame", "\xff\xd8\xff\xe0\0\x04XX"s, "image/jpeg", 0, 0},
    {"gif", "GIF89a\x80\2\xe0\1\0\0\0"s, "image/gif", 640, 480},
    {"webp lossy", "RIFF\x20\0\0\0WEBPVP8 \x10\0\0\0\x30\1\0\x9d\1\x2a\x80\2\xe0\1\0\0"s,
     "image/webp", 640, 480},
    {"webp lossless", "RIFF\x20\0\0\0WEBPVP8L\x10\0\0\0\x2f\x7f\xc2\x77\0\0"s, "image/webp", 640,
     480},
    {"webp extended", "RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\2\0\xdf\1\0\0"s, "image/webp",
     640, 480},
    {"bmp", "BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x80\2\0\0\x20\xfe\xff\xff"s, "image/bmp", 640,
     480},
    {"avif", avif("avif"), "image/avif", 640, 480},
    {"icon", "\0\0\1\0\1\0\x20\0\0\0\1\0\x20\0\0\0\0\0\x16\0\0\0"s, "image/x-icon", 32, 256},
    {"svg",
     "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE svg PUBLIC 'x' 'y' "
     "[<!ENTITY a '>'>]>\n<svg xmlns='x' stroke-width='9' width='64px' height=\"48.2\">",
     "image/svg+xml", 64, 49},
    {"svg without size", "<svg viewBox='0 0 1 1'/>", "image/svg+xml", 0, 0},
    {"svg in percent", "<svg width='100%' height='3em'>", "image/svg+xml", 0, 0},
};

TEST(IdentifyPicture, everyFormatByItsFirstBytes)
{
    for (const Case& one : kCases) {
        const auto picture = identifyPicture(one.bytes);
        ASSERT_TRUE(picture) << one.name;
        EXPECT_EQ(picture->mimeType, one.mimeType) << one.name;
        EXPECT_EQ(picture->width, one.width) << one.name;
        EXPECT_EQ(picture->height, one.height) << one.name;
        EXPECT_EQ(picture->bytes, one.bytes) << one.name;
    }
}

TEST(IdentifyPicture, cutAnywhere_nothingBeyondTheEndIsRead)
{
    for (const Case& one : kCases) {
        for (std::size_t length = 0; length < one.bytes.size(); ++length) {
            // A buffer of exactly this size, so that a sanitizer sees any step past it.
            const auto picture = identifyPicture(std::string(one.bytes.data(), length));
            EXPECT_TRUE(!picture || picture->bytes.size() == length) << one.name;
        }
    }
}

TEST(IdentifyPicture, whatIsNoPicture)
{
    for (const std::string& bytes :
         {""s, "hello"s, "<!DOCTYPE html><html><svg></svg></html>"s, "<html>"s, "<svgx>"s,
          "<!-- <svg> "s, "%PDF-1.4"s, "BM is no bitmap, only a word"s, avif("mp42"),
          "\0\0\0\0\0\0\0\0"s, "RIFF\0\0\0\0WAVEfmt "s})
        EXPECT_FALSE(identifyPicture(bytes)) << bytes;
}

TEST(DecodeDataAddress, base64AndPercentEncoding)
{
    const auto gif = decodeDataAddress(
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    ASSERT_TRUE(gif);
    EXPECT_EQ(gif->mimeType, "image/gif");
    EXPECT_EQ(gif->width, 1);
    const auto svg = decodeDataAddress("data:image/svg+xml;utf8,%3Csvg width='5' height='6'/%3E");
    ASSERT_TRUE(svg);
    EXPECT_EQ(svg->bytes, "<svg width='5' height='6'/>");
    EXPECT_EQ(svg->height, 6);
    EXPECT_TRUE(decodeDataAddress("DATA:IMAGE/GIF;charset=x;BASE64,R0lG%4FDlh\n AQABAIAAAAAAAP"));
}

TEST(DecodeDataAddress, theTypeIsSniffedAndOnlyPicturesCount)
{
    const auto lying = decodeDataAddress("data:image/png;base64,R0lGODlhAQABAIAAAAAAAP");
    ASSERT_TRUE(lying);
    EXPECT_EQ(lying->mimeType, "image/gif");
    EXPECT_FALSE(decodeDataAddress("data:text/html,<svg>"));
    EXPECT_FALSE(decodeDataAddress("data:image/png;base64,aGVsbG8="));
    EXPECT_FALSE(decodeDataAddress("data:image/png"));
    EXPECT_FALSE(decodeDataAddress("http://a/b,c"));
}

} // namespace
} // namespace lectern::images
