#include "images/picture.h"
#include "library/placeholder.h"

#include <QXmlStreamReader>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::library {
namespace {

/// The text a placeholder shows; a failure where it is not well-formed.
std::string textOf(const ServedImage& placeholder)
{
    QXmlStreamReader reader(QByteArray::fromStdString(placeholder.bytes));
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + QLatin1Char('\n');
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return text.toStdString();
}

TEST(Placeholder, isOneLine_withAltTextAndHost)
{
    ImageRef image;
    image.alt = "一幅 <图> & \"x\"";
    image.original = "http://image.site/a.jpg?x=1&y=2";
    const ServedImage placeholder = placeholderFor(image);
    EXPECT_THAT(placeholder.bytes, testing::HasSubstr("height=\"40\""));
    EXPECT_EQ(textOf(placeholder), "一幅 <图> & \"x\" · image.site\n");
    EXPECT_FALSE(placeholder.available);
    EXPECT_TRUE(images::identifyPicture(placeholder.bytes));
}

// The engine would load the font anew for each size that a picture is shown in, and keep it.
TEST(Placeholder, textIsNotScaled)
{
    ImageRef image;
    image.alt = "图";
    EXPECT_THAT(placeholderFor(image).bytes,
                testing::HasSubstr("text-rendering=\"geometricPrecision\""));
}

TEST(Placeholder, isWellFormedWhateverTheArticleSays)
{
    for (const std::string& alt :
         {std::string(5000, 'x'), std::string("\x01\x1f\xef\xbf\xbe]]>"),
          std::string("\xff\xfe bad"), std::string("\xf0\x9f\x98\x80", 4)}) {
        ImageRef image;
        image.alt = alt;
        image.original = "http://" + alt;
        EXPECT_LT(textOf(placeholderFor(image)).size(), 600U);
    }
    ImageRef emoji; // cut inside a run of surrogate pairs
    for (int i = 0; i < 300; ++i)
        emoji.alt += "😀";
    emoji.original = "http://" + emoji.alt;
    EXPECT_EQ(textOf(placeholderFor(emoji)).find("\xef\xbf\xbd"), std::string::npos);
}

TEST(Placeholder, dataAddressesAreNotShown)
{
    ImageRef image;
    image.original = "data:image/png;base64,AAAA";
    EXPECT_EQ(textOf(placeholderFor(image)), "");
}

} // namespace
} // namespace lectern::library
