#include "search/tokens.h"

#include "search/folding.h"
#include "search/segments.h"
#include "search/token_rules.h"

#include <bitset>
#include <unordered_set>

namespace lectern::search {

namespace {

/// Writes the tokens of segments one after the other.
class TokenWriter final {
public:
    explicit TokenWriter(std::size_t foldedBytes) { m_tokens.reserve(foldedBytes * 5 / 2 + 16); }

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
        forEachWordPart(word, [this](std::string_view part, bool isFirst, WordPart kind) {
            append(isFirst ? std::string_view() : std::string_view(&kTouch, 1));
            finishPart(part, kind);
            if (isFirst && !m_joining.empty()) {
                append({&kColocated, 1});
                m_tokens += m_joining;
                finishPart(part, kind);
            }
        });
    }

    void finishPart(std::string_view part, WordPart kind)
    {
        m_tokens += part;
        if (kind == WordPart::Continued)
            m_tokens += kTouch;
    }

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

std::string indexText(std::string_view utf8)
{
    const std::string folded = fold(utf8);
    TokenWriter writer(folded.size());
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
