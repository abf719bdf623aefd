#include "desktop/known_sentence.h"

#include <QCoreApplication>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace lectern::desktop {

namespace {

constexpr qsizetype kHoleLength = 2; // "%1"

qsizetype nextHole(const QString& pattern, qsizetype from)
{
    for (qsizetype at = pattern.indexOf(u'%', from); at >= 0; at = pattern.indexOf(u'%', at + 1)) {
        if (at + 1 < pattern.size() && pattern[at + 1].isDigit())
            return at;
    }
    return -1;
}

/// What stands in the holes of the pattern, which are numbered in their order; nothing where it is
/// another sentence. Each hole ends where the text after it begins for the first time.
std::optional<QStringList> fillings(const QString& pattern, const QString& whole)
{
    QStringList found;
    qsizetype hole = nextHole(pattern, 0);
    if (hole < 0)
        return whole == pattern ? std::optional(found) : std::nullopt;
    if (!whole.startsWith(pattern.left(hole)))
        return std::nullopt;
    qsizetype at = hole;
    while (hole >= 0) {
        const qsizetype begin = hole + kHoleLength;
        const qsizetype next = nextHole(pattern, begin);
        const QString after = pattern.mid(begin, next < 0 ? -1 : next - begin);
        const qsizetype end = next < 0 ? whole.size() - after.size() : whole.indexOf(after, at);
        if (end < at || !QStringView(whole).mid(end).startsWith(after))
            return std::nullopt;
        found << whole.mid(at, end - at);
        at = end + after.size();
        hole = next;
    }
    return found;
}

/// All holes at once: what was filled in may hold a "%1" itself.
QString filled(const QString& pattern, const QStringList& parts)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype hole = nextHole(pattern, 0); hole >= 0; hole = nextHole(pattern, from)) {
        text += QStringView(pattern).mid(from, hole - from);
        text += parts.value(pattern[hole + 1].digitValue() - 1);
        from = hole + kHoleLength;
    }
    return text + pattern.mid(from);
}

} // namespace

QString knownSentence(const char* context, std::span<const char* const> sentences,
                      const std::string& said)
{
    const QString whole = QString::fromStdString(said);
    for (const char* sentence : sentences) {
        auto parts = fillings(QString::fromUtf8(sentence), whole);
        if (!parts)
            continue;
        for (QString& part : *parts) {
            const QString known = knownSentence(context, sentences, part.toStdString());
            part = known.isNull() ? part : known;
        }
        return filled(QCoreApplication::translate(context, sentence), *parts);
    }
    return {};
}

} // namespace lectern::desktop
