#include "desktop/error_text.h"

#include "desktop/known_sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace lectern::desktop {

namespace {

constexpr auto context = "LibraryError";

// What the rooms below say in a window.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("LibraryError", "There is no such article in the library."),
    QT_TRANSLATE_NOOP("LibraryError", "There is no library here yet."),
    QT_TRANSLATE_NOOP("LibraryError", "This file is not a Lectern library; it was left alone."),
    QT_TRANSLATE_NOOP("LibraryError",
                      "This library was made by a newer version of Lectern; please update Lectern "
                      "to open it. Nothing was changed."),
    QT_TRANSLATE_NOOP("LibraryError",
                      "This library was made by an older version of Lectern; open it in the window "
                      "or import into it once to bring it up to date."),
    QT_TRANSLATE_NOOP("LibraryError",
                      "The library lies in a folder that cannot be written to, so it cannot be "
                      "opened; copy it to a place where you may write."),
    QT_TRANSLATE_NOOP("LibraryError", "The library's folder could not be made."),
    QT_TRANSLATE_NOOP("LibraryError", "The library is not open."),
    QT_TRANSLATE_NOOP("LibraryError",
                      "Another program is writing to the library; try again in a moment."),
    QT_TRANSLATE_NOOP("LibraryError",
                      "The disk is full; nothing more can be written to the library."),
    QT_TRANSLATE_NOOP("LibraryError", "The library's file is damaged."),
    QT_TRANSLATE_NOOP("LibraryError", "The file is not a SQLite database."),
    QT_TRANSLATE_NOOP("LibraryError", "The library cannot be written to."),
    QT_TRANSLATE_NOOP("LibraryError", "The library's file cannot be opened."),
    QT_TRANSLATE_NOOP("LibraryError", "The library's file could not be read or written."),
    QT_TRANSLATE_NOOP("LibraryError", "There is not enough memory for the library."),
    QT_TRANSLATE_NOOP("LibraryError", "A stored text or original is damaged."),
    QT_TRANSLATE_NOOP("LibraryError", "An article's original is missing from the library."),
    QT_TRANSLATE_NOOP("LibraryError", "A picture could not be written; the disk may be full."),
    QT_TRANSLATE_NOOP("LibraryError", "The folder for pictures could not be made."),
    QT_TRANSLATE_NOOP("LibraryError", "There is no such file or folder."),
    QT_TRANSLATE_NOOP("LibraryError", "This is neither a file nor a folder."),
    QT_TRANSLATE_NOOP("LibraryError", "The folder could not be read: %1."),
    QT_TRANSLATE_NOOP("LibraryError", "The path could not be looked at: %1."),
    QT_TRANSLATE_NOOP("LibraryError", "An import is running already."),
};

const char* sentenceOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return QT_TRANSLATE_NOOP("LibraryError", "Something is not where it should be.");
    case ErrorKind::BadInput:
        return QT_TRANSLATE_NOOP("LibraryError", "What was given cannot be used.");
    case ErrorKind::Io:
        return QT_TRANSLATE_NOOP("LibraryError", "A file or folder could not be read or written.");
    case ErrorKind::Network:
        return QT_TRANSLATE_NOOP("LibraryError", "An address did not answer as it should.");
    case ErrorKind::Cancelled:
        return QT_TRANSLATE_NOOP("LibraryError", "It was stopped before it was done.");
    case ErrorKind::Database:
        break;
    }
    return QT_TRANSLATE_NOOP("LibraryError", "The library's database refused a request.");
}

bool readsEnglish()
{
    return QLocale().language() == QLocale::English || QLocale().language() == QLocale::C;
}

} // namespace

QString errorText(const Error& error)
{
    QString known = knownSentence(context, sentences, error.message);
    if (!known.isNull())
        return known;
    return readsEnglish() ? QString::fromStdString(error.message)
                          : QCoreApplication::translate(context, sentenceOf(error.kind));
}

QString errorDetail(const Error& error)
{
    QStringList lines;
    if (!readsEnglish() && knownSentence(context, sentences, error.message).isNull())
        lines << QString::fromStdString(error.message);
    lines << QString::fromStdString(error.where);
    lines.removeAll(QString());
    return lines.join(QChar::LineFeed);
}

} // namespace lectern::desktop
