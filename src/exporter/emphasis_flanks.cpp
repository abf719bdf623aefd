#include "exporter/emphasis_flanks.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace lectern::exporter {

namespace {

/// The character at one end of a text, for the rules of flanking.
enum class Neighbour { Blank, Sign, Letter, Unsure };

Neighbour neighbourOf(char32_t c)
{
    if (c == 0 || QChar::isSpace(c))
        return Neighbour::Blank;
    if (QChar::isPunct(c) || (c < 0x80 && !QChar::isLetterOrNumber(c)))
        return Neighbour::Sign;
    // Signs to CommonMark 0.31, letters to earlier ones.
    return QChar::isSymbol(c) ? Neighbour::Unsure : Neighbour::Letter;
}

Neighbour lastOf(const std::string& source)
{
    const auto text = QString::fromStdString(
                          source.substr(source.size() - std::min<std::size_t>(8, source.size())))
                          .toUcs4();
    return text.isEmpty() ? Neighbour::Blank : neighbourOf(text.back());
}

Neighbour firstOf(const std::string& source)
{
    const auto text = QString::fromStdString(source.substr(0, 8)).toUcs4();
    return text.isEmpty() ? Neighbour::Blank : neighbourOf(text.front());
}

} // namespace

bool flanks(const std::string& inside, EmphasisEnd end, const std::string& outside)
{
    const bool opens = end == EmphasisEnd::Opening;
    const Neighbour within = opens ? firstOf(inside) : lastOf(inside);
    const Neighbour beyond = opens ? lastOf(outside) : firstOf(outside);
    if (within == Neighbour::Blank)
        return false;
    return within == Neighbour::Letter || beyond == Neighbour::Blank || beyond == Neighbour::Sign;
}

} // namespace lectern::exporter
