#include "desktop/problem_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lectern::desktop {

namespace {

struct Entry {
    ProblemKind kind;
    const char* title;
    const char* sentence;
};

// The sentences are those of problemExplanation; they stand here for lupdate to find them.
constexpr std::array entries {
    Entry {ProblemKind::NoHeader, QT_TRANSLATE_NOOP("ProblemText", "No header"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The file has no header; title and date come from its content, its "
                             "name and its time.")},
    Entry {ProblemKind::NoOpeningFence, QT_TRANSLATE_NOOP("ProblemText", "No opening line"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header has no opening line; the lines up to its closing line are "
                             "read as header.")},
    Entry {ProblemKind::HeaderNotClosed, QT_TRANSLATE_NOOP("ProblemText", "Header not closed"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header is never closed; it is taken to end at its last line that "
                             "looks like a header.")},
    Entry {ProblemKind::HeaderNotYaml, QT_TRANSLATE_NOOP("ProblemText", "Header malformed"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header breaks YAML's rules; it is read line by line instead.")},
    Entry {ProblemKind::PiledQuotes, QT_TRANSLATE_NOOP("ProblemText", "Piled quotes"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "Quotation marks are piled up around a value; they are taken off.")},
    Entry {
        ProblemKind::UnescapedQuote, QT_TRANSLATE_NOOP("ProblemText", "Unescaped quote"),
        QT_TRANSLATE_NOOP(
            "ProblemText",
            "A quoted value holds its own quotation mark unescaped; the outermost pair counts.")},
    Entry {ProblemKind::TitleOverLines, QT_TRANSLATE_NOOP("ProblemText", "Value over lines"),
           QT_TRANSLATE_NOOP("ProblemText", "A value runs over several lines; they are joined.")},
    Entry {ProblemKind::TitleMissing, QT_TRANSLATE_NOOP("ProblemText", "Title missing"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "There is no title; the first heading or the file's name is used.")},
    Entry {ProblemKind::TabIndent, QT_TRANSLATE_NOOP("ProblemText", "Tab indent"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The header is indented with tabs, which YAML forbids; they are read as blanks.")},
    Entry {ProblemKind::EntityBraces, QT_TRANSLATE_NOOP("ProblemText", "Braces as entities"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "Braces in the header were written as HTML entities; they are turned back.")},
    Entry {ProblemKind::HeaderEntities, QT_TRANSLATE_NOOP("ProblemText", "Entities in the header"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "Characters in the header were written as HTML entities (&amp;); they are turned "
               "back.")},
    Entry {ProblemKind::LiteralValue, QT_TRANSLATE_NOOP("ProblemText", "Value taken literally"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "A value has signs that YAML would read as its own (# @ [ ! &), or backslashes; it "
               "is taken as it stands.")},
    Entry {ProblemKind::HeaderNotToml, QT_TRANSLATE_NOOP("ProblemText", "Header is no TOML"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header breaks TOML's rules; it is read line by line instead.")},
    Entry {ProblemKind::HeaderNotJson, QT_TRANSLATE_NOOP("ProblemText", "Header is no JSON"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header breaks JSON's rules; what can be read of it is kept.")},
    Entry {ProblemKind::HeaderTooLong, QT_TRANSLATE_NOOP("ProblemText", "Header too long"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The header is longer than 1 MB; only its first megabyte is read.")},
    Entry {ProblemKind::RepeatedHeader, QT_TRANSLATE_NOOP("ProblemText", "Header twice"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The header stands twice in the file; the article begins behind the second.")},
    Entry {ProblemKind::InvalidDate, QT_TRANSLATE_NOOP("ProblemText", "Date not understood"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The date cannot be understood; its text is kept, and the article "
                             "sorts behind the dated ones.")},
    Entry {ProblemKind::DuplicateKey, QT_TRANSLATE_NOOP("ProblemText", "Duplicate key"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "A key of the header appears twice; the last value counts.")},
    Entry {
        ProblemKind::BadEncoding, QT_TRANSLATE_NOOP("ProblemText", "Invalid bytes"),
        QT_TRANSLATE_NOOP("ProblemText",
                          "Some bytes are not valid in the file's encoding; each became U+FFFD.")},
    Entry {ProblemKind::NotUtf8, QT_TRANSLATE_NOOP("ProblemText", "Not UTF-8"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The file is not UTF-8; it was decoded from the encoding that the message names.")},
    Entry {ProblemKind::MixedEncodings, QT_TRANSLATE_NOOP("ProblemText", "Mixed encodings"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "Parts of the file are in another encoding than the rest; each was "
                             "decoded from its own.")},
    Entry {
        ProblemKind::MislabelledEncoding, QT_TRANSLATE_NOOP("ProblemText", "Encoding mislabelled"),
        QT_TRANSLATE_NOOP("ProblemText",
                          "The file names another encoding than the one it is in; its bytes were "
                          "believed.")},
    Entry {ProblemKind::NulBytes, QT_TRANSLATE_NOOP("ProblemText", "NUL bytes"),
           QT_TRANSLATE_NOOP("ProblemText", "NUL bytes were removed from the text.")},
    Entry {ProblemKind::CategoryMalformed, QT_TRANSLATE_NOOP("ProblemText", "Category malformed"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "A category is not a name; what can be read of it is kept.")},
    Entry {ProblemKind::CommentNotClosed, QT_TRANSLATE_NOOP("ProblemText", "Open comment"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "A comment (<!--) in the body is never closed; what follows it is kept as text.")},
    Entry {ProblemKind::BodyTooComplex, QT_TRANSLATE_NOOP("ProblemText", "Body too complex"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The body passes a stated limit; it is kept as plain text.")},
    Entry {ProblemKind::TextCut, QT_TRANSLATE_NOOP("ProblemText", "Text cut"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The text is longer than the stated limit; what lies behind it is "
                             "left out, and the original is kept whole.")},
    Entry {ProblemKind::BodyEmpty, QT_TRANSLATE_NOOP("ProblemText", "No text"),
           QT_TRANSLATE_NOOP("ProblemText", "The article has a header but no text.")},
    Entry {
        ProblemKind::PictureMissing, QT_TRANSLATE_NOOP("ProblemText", "Picture missing"),
        QT_TRANSLATE_NOOP("ProblemText",
                          "A picture named by a relative path does not lie beside the article.")},
    Entry {ProblemKind::PictureOutside, QT_TRANSLATE_NOOP("ProblemText", "Picture outside"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "A relative picture path leads outside the imported folder; it is not copied.")},
    Entry {ProblemKind::NameNotUtf8, QT_TRANSLATE_NOOP("ProblemText", "Name not UTF-8"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "The file's name is not UTF-8; it is shown with its bytes escaped.")},
    Entry {ProblemKind::ExportRecognised, QT_TRANSLATE_NOOP("ProblemText", "Export"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The file is another program's export; each of its articles was taken by itself.")},
    Entry {ProblemKind::ExportDamaged, QT_TRANSLATE_NOOP("ProblemText", "Export damaged"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "Something in an export breaks the rules of its format; it was read "
                             "as well as it can be.")},
    Entry {
        ProblemKind::LinkOnly, QT_TRANSLATE_NOOP("ProblemText", "Link only"),
        QT_TRANSLATE_NOOP(
            "ProblemText",
            "The export holds the article's address and nothing of the page; the link is kept.")},
    Entry {ProblemKind::NotAPage, QT_TRANSLATE_NOOP("ProblemText", "No page"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "A bookmark leads to no page of the web (a script, a setting, a "
                             "search); it was left out.")},
    Entry {ProblemKind::NotCarried, QT_TRANSLATE_NOOP("ProblemText", "Not carried over"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "Something that the export says of the article has no place in the library.")},
    Entry {ProblemKind::Unreadable, QT_TRANSLATE_NOOP("ProblemText", "Unreadable"),
           QT_TRANSLATE_NOOP("ProblemText", "The file could not be read.")},
    Entry {ProblemKind::TooLarge, QT_TRANSLATE_NOOP("ProblemText", "Too large"),
           QT_TRANSLATE_NOOP("ProblemText", "The file is larger than the stated limit.")},
    Entry {ProblemKind::NothingInIt, QT_TRANSLATE_NOOP("ProblemText", "Empty file"),
           QT_TRANSLATE_NOOP("ProblemText", "The file holds neither header nor text.")},
    Entry {ProblemKind::BinaryFile, QT_TRANSLATE_NOOP("ProblemText", "Not text"),
           QT_TRANSLATE_NOOP("ProblemText", "The file is not text.")},
    Entry {ProblemKind::ChangedWhileRead, QT_TRANSLATE_NOOP("ProblemText", "Changed while read"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The file changed while it was being read; the next import will take it.")},
    Entry {ProblemKind::EntryDamaged, QT_TRANSLATE_NOOP("ProblemText", "Article damaged"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "One article of an export is damaged; the others were taken.")},
    Entry {ProblemKind::ExportCutOff, QT_TRANSLATE_NOOP("ProblemText", "Export cut off"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "An export ends too early; everything before that was taken.")},
    Entry {ProblemKind::EncryptedEntry, QT_TRANSLATE_NOOP("ProblemText", "Encrypted"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The packed file, or an entry of it, is encrypted; Lectern knows no passwords.")},
    Entry {ProblemKind::UnsafeName, QT_TRANSLATE_NOOP("ProblemText", "Unsafe name"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "An entry's name is no path inside its packed file; the entry is not taken.")},
    Entry {ProblemKind::PackedLimit, QT_TRANSLATE_NOOP("ProblemText", "Packed too tightly"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "The packed file passes a stated limit, as bombs do; the rest of it is not read.")},
    Entry {
        ProblemKind::PackedDamaged, QT_TRANSLATE_NOOP("ProblemText", "Packed file damaged"),
        QT_TRANSLATE_NOOP("ProblemText",
                          "The packed file is damaged; what stands before the damage is taken.")},
    Entry {ProblemKind::SkippedFolder, QT_TRANSLATE_NOOP("ProblemText", "Folder skipped"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "A hidden, generated or theme folder was not searched for articles.")},
    Entry {ProblemKind::EntryPassedOver, QT_TRANSLATE_NOOP("ProblemText", "Entry passed over"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "An entry of a packed file is a link or a device, or a later one has its name.")},
    Entry {ProblemKind::PackedPassedOver,
           QT_TRANSLATE_NOOP("ProblemText", "Packed files passed over"),
           QT_TRANSLATE_NOOP(
               "ProblemText",
               "Packed files that were met on the way are not opened; import them by name.")},
    Entry {ProblemKind::NotFound, QT_TRANSLATE_NOOP("ProblemText", "Not found"),
           QT_TRANSLATE_NOOP("ProblemText", "A path given to import does not exist.")},
    Entry {
        ProblemKind::NotStored, QT_TRANSLATE_NOOP("ProblemText", "Not stored"),
        QT_TRANSLATE_NOOP("ProblemText", "The library refused the article; the message says why.")},
    Entry {ProblemKind::FilesAbsent, QT_TRANSLATE_NOOP("ProblemText", "Files gone at once"),
           QT_TRANSLATE_NOOP("ProblemText",
                             "All or most files of a folder are gone at once, as if its disk were "
                             "not connected; they are not marked missing.")},
};

} // namespace

QString problemTitle(ProblemKind kind)
{
    const auto found
        = std::ranges::find_if(entries, [kind](const Entry& entry) { return entry.kind == kind; });
    if (found != entries.end())
        return QCoreApplication::translate("ProblemText", found->title);
    const auto name = problemName(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString problemSentence(ProblemKind kind)
{
    const std::string sentence(problemExplanation(kind));
    return QCoreApplication::translate("ProblemText", sentence.c_str());
}

} // namespace lectern::desktop
