#include "desktop/row_snippet.h"

#include <algorithm>

namespace lectern::desktop {

namespace {

constexpr QChar ellipsis(u'…');

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c.isSymbol();
}

/// Without its first `count` units; hits that lie there go, one across the cut is shortened.
MarkedText withoutBeginning(const MarkedText& text, int count)
{
    MarkedText rest {text.text.mid(count), {}};
    for (const auto& hit : text.hits) {
        const int begin = std::max(hit.begin - count, 0);
        const int end = hit.begin + hit.length - count;
        if (end > begin)
            rest.hits.append({begin, end - begin});
    }
    return rest;
}

/// Where the first word at or after `from` begins.
int wordAt(const QString& text, int from)
{
    while (from < text.size() && !isWord(text[from]))
        ++from;
    return from;
}

/// Without what stands at both ends and is no word.
QString core(const QString& text)
{
    const int begin = wordAt(text, 0);
    qsizetype end = text.size();
    while (end > begin && !isWord(text[end - 1]))
        --end;
    return text.mid(begin, end - begin);
}

} // namespace

MarkedText beyondTitle(const MarkedText& snippet, const QString& title)
{
    const QString name = core(title.simplified());
    const int begin = wordAt(snippet.text, 0);
    if (name.contains(core(snippet.text), Qt::CaseInsensitive))
        return {};
    if (name.isEmpty()
        || !QStringView(snippet.text).mid(begin).startsWith(name, Qt::CaseInsensitive))
        return snippet;
    const int end = begin + static_cast<int>(name.size());
    // "Tea" begins no "Teapots": a title ends where something else than a word goes on.
    if (snippet.text[end - 1].isLetterOrNumber() && snippet.text[end].isLetterOrNumber()
        && snippet.text[end].unicode() < 0x2E80)
        return snippet;
    return withoutBeginning(snippet, wordAt(snippet.text, end));
}

MarkedText nearFirstHit(const MarkedText& snippet, int before)
{
    if (snippet.hits.isEmpty() || snippet.hits.front().begin <= before)
        return snippet;
    int begin = snippet.hits.front().begin - before;
    if (snippet.text[begin].isLowSurrogate())
        ++begin;
    MarkedText shortened = withoutBeginning(snippet, begin);
    shortened.text.prepend(ellipsis);
    for (auto& hit : shortened.hits)
        ++hit.begin;
    return shortened;
}

} // namespace lectern::desktop
