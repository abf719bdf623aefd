#include "search/tokens.h"

#include "search/accents.h"
#include "search/folding.h"
#include "search/segments.h"
#include "search/token_rules.h"

#include <algorithm>
#include <bitset>
#include <unordered_set>

namespace lectern::search {

namespace {

/// Writes the tokens of segments one after the other.
class TokenWriter final {
public:
    TokenWriter(std::size_t foldedBytes, int version)
        : m_version(version)
    {
        m_tokens.reserve(foldedBytes * 5 / 2 + 16);
    }

    void write(const Segment& segment)
    {
        if (segment.kind == CharacterClass::Separator) {
            m_joining = segment.joinsWords ? segment.text : std::string_view();
            m_touches = false;
            return;
        }
        if (m_touches)
            append({&kTouch, 1});
        if (segment.kind == CharacterClass::Cjk)
            writeRun(segment.text);
        else if (segment.kind == CharacterClass::Word)
            writeWord(segment.text);
        else
            append(segment.text);
        m_joining = {};
        m_touches = true;
    }

    std::string take() { return std::move(m_tokens); }

private:
    void append(std::string_view token)
    {
        if (!m_tokens.empty())
            m_tokens += ' ';
        m_tokens += token;
    }

    void writeRun(std::string_view run)
    {
        std::size_t size = decodeAt(run, 0).sizeBytes;
        const auto first = run.substr(0, size);
        bool isFirst = true;
        while (!run.empty()) {
            const std::size_t nextSize = size < run.size() ? decodeAt(run, size).sizeBytes : 0;
            append(run.substr(0, size + nextSize));
            if (isFirst && m_touches) {
                append({&kColocated, 1});
                m_tokens += kTouch;
                m_tokens += first;
            }
            isFirst = false;
            run.remove_prefix(size);
            size = nextSize;
        }
    }

    void writeWord(std::string_view word)
    {
        if (m_version == 1)
            return writeWordOfVersion1(word);
        forEachWordPart(
            word, Form::Exact, [this](std::string_view part, bool isFirst, WordPart kind) {
                const auto before = isFirst ? std::string_view() : std::string_view(&kTouch, 1);
                appendParts({}, before, part, kind);
                const std::string plain = plainOf(part);
                if (!plain.empty())
                    appendParts(kColocatedPlain, before, plain, kind);
                if (!isFirst || m_joining.empty())
                    return;
                appendParts({&kColocated, 1}, m_joining, part, kind);
                if (!plain.empty())
                    appendParts(kColocatedPlain, m_joining, plain, kind);
            });
    }

    /// Nothing for a word without accents.
    static std::string plainOf(std::string_view word)
    {
        const bool isAscii = std::ranges::all_of(
            word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (isAscii)
            return {};
        std::string plain = withoutAccents(word);
        return plain == word ? std::string() : plain;
    }

    void appendParts(std::string_view marks, std::string_view before, std::string_view part,
                     WordPart kind)
    {
        append(marks);
        m_tokens += before;
        finishPart(part, kind);
    }

    /// Cut by all its bytes, and never without its accents.
    void writeWordOfVersion1(std::string_view word)
    {
        bool isFirst = true;
        for (; !word.empty(); isFirst = false) {
            std::size_t size = std::min(word.size(), kLongestToken);
            while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
                --size;
            const auto kind = size < word.size() ? WordPart::Continued : WordPart::Last;
            const auto part = word.substr(0, size);
            appendParts({}, isFirst ? std::string_view() : std::string_view(&kTouch, 1), part,
                        kind);
            if (isFirst && !m_joining.empty())
                appendParts({&kColocated, 1}, m_joining, part, kind);
            word.remove_prefix(size);
        }
    }

    void finishPart(std::string_view part, WordPart kind)
    {
        m_tokens += part;
        if (kind == WordPart::Continued)
            m_tokens += kTouch;
    }

    static constexpr std::string_view kColocatedPlain {"\x02\x03", 2};
    static_assert(kColocatedPlain[0] == kColocated && kColocatedPlain[1] == kWithoutAccents);

    int m_version;
    std::string m_tokens;
    std::string_view m_joining; ///< the mark right before, between two words
    bool m_touches = false; ///< something indexed stands right before
};

/// A set of characters, quick for all but the rare ones.
class SeenCharacters final {
public:
    /// False where it was there already.
    bool insert(char32_t character)
    {
        if (character >= m_common.size())
            return m_rare.insert(character).second;
        const bool isNew = !m_common[character];
        m_common.set(character);
        return isNew;
    }

private:
    std::bitset<0x10000> m_common;
    std::unordered_set<char32_t> m_rare;
};

} // namespace

std::string indexText(std::string_view utf8, int version)
{
    const std::string folded = fold(utf8);
    TokenWriter writer(folded.size(), version);
    SegmentReader reader(folded);
    for (Segment segment; reader.next(segment);)
        writer.write(segment);
    return writer.take();
}

std::string indexCharacters(std::string_view utf8)
{
    const std::string folded = fold(utf8);
    SeenCharacters seen;
    std::string characters;
    SegmentReader reader(folded);
    for (Segment segment; reader.next(segment);) {
        if (segment.kind != CharacterClass::Cjk)
            continue;
        for (std::size_t at = 0; at < segment.text.size();) {
            const auto character = decodeAt(segment.text, at);
            if (seen.insert(character.value)) {
                if (!characters.empty())
                    characters += ' ';
                characters += segment.text.substr(at, character.sizeBytes);
            }
            at += character.sizeBytes;
        }
    }
    return characters;
}

} // namespace lectern::search
