#include "desktop/known_sentence.h"

#include <QCoreApplication>

namespace lectern::desktop {

QString knownSentence(const char* context, std::span<const char* const> sentences,
                      const std::string& said)
{
    const QString whole = QString::fromStdString(said);
    for (const char* sentence : sentences) {
        const QString pattern = QString::fromUtf8(sentence);
        QString translated = QCoreApplication::translate(context, sentence);
        const auto hole = pattern.indexOf(QStringLiteral("%1"));
        if (hole < 0 && whole == pattern)
            return translated;
        const QString tail = pattern.mid(hole + 2);
        if (hole >= 0 && whole.startsWith(pattern.left(hole)) && whole.endsWith(tail))
            return translated.arg(whole.mid(hole, whole.size() - hole - tail.size()));
    }
    return {};
}

} // namespace lectern::desktop
