#include "text/encoding_runs.h"

#include "text/common_characters.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace lectern::text {

namespace {

using Kind = EncodingRun::Kind;

/// Two characters of three bytes that are common, or four whatever they are: that is no accident.
constexpr std::size_t kFewLongOnes = 2;
constexpr std::size_t kManyLongOnes = 4;
constexpr double kCommonEnough = 0.3;
/// So many shorter ones in a row say nothing; without an end the search would be quadratic.
constexpr std::size_t kLongestSilence = 32;

bool isHigh(char byte)
{
    return (byte & 0x80) != 0;
}

/// Not 0x30 to 0x39 either: GB18030's characters of four bytes hold digits.
bool isSeparator(char byte)
{
    return !isHigh(byte) && (byte < 0x30 || (byte > 0x39 && byte < 0x40));
}

/// A stretch without separators that holds a byte beyond ASCII.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The next one that ends behind `from`, which is a border.
std::optional<Stretch> nextStretch(std::string_view bytes, std::size_t from)
{
    const auto high
        = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(), isHigh);
    if (high == bytes.end())
        return std::nullopt;
    Stretch stretch;
    stretch.begin = static_cast<std::size_t>(high - bytes.begin());
    while (stretch.begin > from && !isSeparator(bytes[stretch.begin - 1]))
        --stretch.begin;
    stretch.end
        = static_cast<std::size_t>(std::find_if(high, bytes.end(), isSeparator) - bytes.begin());
    return stretch;
}

class Cutter final {
public:
    explicit Cutter(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::vector<EncodingRun> run()
    {
        std::size_t at = 0;
        while (const auto stretch = nextStretch(m_bytes, at)) {
            addStretch(*stretch);
            at = stretch->end;
        }
        if (m_runs.empty())
            m_runs.push_back({Kind::Utf8, 0, m_bytes.size()});
        m_runs.front().begin = 0;
        for (std::size_t i = 0; i + 1 < m_runs.size(); ++i)
            m_runs[i].end = m_runs[i + 1].begin;
        m_runs.back().end = m_bytes.size();
        return std::move(m_runs);
    }

private:
    void addStretch(const Stretch& stretch)
    {
        const auto text = m_bytes.substr(stretch.begin, stretch.end - stretch.begin);
        const Utf8Survey survey = surveyUtf8(text);
        if (survey.damaged > 0)
            return cutStretch(stretch);
        // Two bytes each: UTF-8's accents look like half of GBK's characters. As before, then.
        const bool isSure = survey.longOnes > 0
            && (survey.longOnes >= kManyLongOnes || plausibilityAsUtf8(text) >= kCommonEnough);
        if (isSure)
            add(Kind::Utf8, stretch.begin);
    }

    void cutStretch(const Stretch& stretch)
    {
        std::size_t at = stretch.begin;
        while (at < stretch.end) {
            const std::size_t end = sureUtf8End(at, stretch.end);
            if (end > at) {
                add(Kind::Utf8, at);
                at = end;
                continue;
            }
            add(Kind::Foreign, at);
            ++at;
        }
    }

    /// Where characters that are surely UTF-8 end; `at` itself where none begin there.
    std::size_t sureUtf8End(std::size_t at, std::size_t limit) const
    {
        std::size_t longOnes = 0;
        std::size_t end = at;
        std::size_t silence = 0;
        for (std::size_t next = at; next < limit && silence < kLongestSilence;) {
            const std::size_t length = utf8SequenceLength(m_bytes.substr(0, limit), next);
            if (length == 0 || (next == at && length < 3))
                break;
            next += length;
            longOnes += length > 2;
            silence = length > 2 ? 0 : silence + 1;
            if (length > 2)
                end = next; // shorter ones behind may be halves of what follows
        }
        const auto text = m_bytes.substr(at, end - at);
        const bool isSure = longOnes >= kManyLongOnes
            || (longOnes >= kFewLongOnes && plausibilityAsUtf8(text) >= kCommonEnough);
        return isSure ? end : at;
    }

    void add(Kind kind, std::size_t begin)
    {
        if (m_runs.empty() || m_runs.back().kind != kind)
            m_runs.push_back({kind, begin, begin});
    }

    std::string_view m_bytes;
    std::vector<EncodingRun> m_runs;
};

} // namespace

std::vector<EncodingRun> splitByEncoding(std::string_view bytes)
{
    return Cutter(bytes).run();
}

std::string tellingSample(std::string_view bytes, std::size_t maximumBytes)
{
    std::string sample;
    std::size_t at = 0;
    while (sample.size() < maximumBytes) {
        const auto stretch = nextStretch(bytes, at);
        if (!stretch)
            break;
        sample.append(
            bytes.substr(stretch->begin, stretch->end - stretch->begin).substr(0, maximumBytes))
            += '\n';
        at = stretch->end;
    }
    return sample;
}

} // namespace lectern::text
