// How often an encoding is found out, measured over texts of our own (encodings/*.txt): each is cut
// to several lengths and written in each encoding, with and without a `<meta>` that says so. The
// table goes to the standard output; the rates below are what was measured, and may only rise.

#include "support/corpus.h"
#include "support/encoded.h"
#include "text/encoding.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace lectern::text {
namespace {

using tests::encoded;

constexpr std::array kLengths {std::size_t {50}, std::size_t {200}, std::size_t {1000},
                               std::size_t {5000}};

/// An encoding, the texts it is tried on, and the least share of right answers in percent: without
/// and with `<meta>`, by kLengths.
struct Trial {
    const char* name;
    const char* converter;
    const char* language;
    const char* label; ///< in `<meta>`
    std::array<int, 4> bare;
    std::array<int, 4> labelled;
};

void PrintTo(const Trial& trial, std::ostream* out)
{
    *out << trial.name;
}

std::vector<std::string> textsOf(const std::string& language)
{
    const auto all = tests::readFile(std::filesystem::path(LECTERN_SOURCE_DIR) / "tests" / "text"
                                     / "encodings" / (language + ".txt"));
    std::vector<std::string> texts;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find("\n%\n", begin), all.size());
        texts.push_back(all.substr(begin, end - begin) + '\n');
        begin = end + 3;
    }
    return texts;
}

/// As many of the text's first characters as fit into `bytes` of the encoding.
std::string cutTo(const std::string& utf8, const char* converter, std::size_t bytes)
{
    std::string cut;
    std::size_t size = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        std::size_t next = at + 1;
        while (next < utf8.size() && (utf8[next] & 0xC0) == 0x80)
            ++next;
        const auto character = utf8.substr(at, next - at);
        const auto written = encoded(character, converter);
        at = next;
        if (!written)
            continue; // this language's texts hold a few that others do not know
        size += written->size();
        if (size > bytes)
            break;
        cut += character;
    }
    return cut;
}

/// Texts that begin at every paragraph and in the middle of each, and run on into the next ones.
std::vector<std::string> samples(const Trial& trial, std::size_t bytes)
{
    const auto texts = textsOf(trial.language);
    std::vector<std::string> samples;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::string running;
        for (std::size_t next = i; running.size() < 3 * bytes + 400; ++next)
            running += texts[next % texts.size()];
        samples.push_back(cutTo(running, trial.converter, bytes));
        std::size_t middle = texts[i].size() / 2;
        while ((running[middle] & 0xC0) == 0x80)
            ++middle;
        samples.push_back(cutTo(running.substr(middle), trial.converter, bytes));
    }
    return samples;
}

enum class Meta { None, Right };

int percentRight(const Trial& trial, std::size_t bytes, Meta meta)
{
    int right = 0;
    const auto all = samples(trial, bytes);
    for (const std::string& sample : all) {
        const std::string text = meta == Meta::None
            ? sample
            : "<meta charset=\"" + std::string(trial.label) + "\"><p>" + sample + "</p>\n";
        const auto written = encoded(text, trial.converter);
        right += written && decodeToUtf8(*written).utf8 == text;
    }
    return right * 100 / static_cast<int>(all.size());
}

class EncodingRate : public testing::TestWithParam<Trial> { };

TEST_P(EncodingRate, isWhatWasMeasured)
{
    const Trial& trial = GetParam();
    for (const Meta meta : {Meta::None, Meta::Right}) {
        const auto& least = meta == Meta::None ? trial.bare : trial.labelled;
        std::printf("%-13s %-8s", trial.name, meta == Meta::None ? "bare" : "<meta>");
        for (std::size_t i = 0; i < kLengths.size(); ++i) {
            const int percent = percentRight(trial, kLengths[i], meta);
            std::printf(" %4zu bytes %3d %%", kLengths[i], percent);
            EXPECT_GE(percent, least[i]) << kLengths[i] << " bytes";
        }
        std::printf("\n");
    }
}

constexpr std::array kAll {100, 100, 100, 100};
constexpr std::array kNearlyAll {92, 100, 100, 100};

INSTANTIATE_TEST_SUITE_P(
    Encodings, EncodingRate,
    testing::Values(Trial {"UTF-8", "UTF-8", "zh-Hans", "utf-8", kAll, kAll},
                    Trial {"UTF-16LE", "UTF-16LE", "zh-Hans", "utf-16", kNearlyAll, kAll},
                    Trial {"UTF-16BE", "UTF-16BE", "ja", "utf-16", kAll, kAll},
                    Trial {"GBK", "GBK", "zh-Hans", "gb2312", kAll, kAll},
                    Trial {"GB18030", "gb18030", "zh-Hant", "gb18030", kAll, kAll},
                    Trial {"Big5", "Big5-HKSCS", "zh-Hant", "big5", kAll, kAll},
                    Trial {"Shift_JIS", "windows-31j", "ja", "shift_jis", kAll, kAll},
                    Trial {"EUC-JP", "EUC-JP", "ja", "euc-jp", kAll, kAll},
                    Trial {"ISO-2022-JP", "ISO-2022-JP", "ja", "iso-2022-jp", kAll, kAll},
                    Trial {"EUC-KR", "windows-949", "ko", "euc-kr", kAll, kAll},
                    Trial {"windows-1252", "windows-1252", "western", "iso-8859-1", kAll, kAll}),
    [](const auto& trial) {
        std::string name = trial.param.name;
        std::erase_if(name, [](char c) { return c == '-' || c == '_'; });
        return name;
    });

} // namespace
} // namespace lectern::text
