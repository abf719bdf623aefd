#include "desktop/problem_detail.h"

#include "desktop/known_sentence.h"
#include "desktop/problem_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace lectern::desktop {

namespace {

// The sentences of the text and importer rooms; they stand here for lupdate to find them. The test
// imports odd files and looks for each of theirs.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("ProblemDetail", "The file has no header; all of it was read as the body."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The header has no opening line; it was taken to begin in line %1."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The header is never closed; it was taken to end after line %1, its last "
                      "line that looks like a header."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "Line %1 of the header breaks YAML's rules; the header was read line by line instead."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "Line %1 of the header breaks TOML's rules; the header was read line by line instead."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The header breaks JSON's rules; what could be read of it was kept."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "YAML would not read the title's first character, \"%1\", as text; the whole "
                      "line was taken as the title."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "YAML would cut the title before \"%1\"; the whole line was taken as the title."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "YAML would read the title's backslashes as escapes; they were kept as they stand."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "YAML would not read %1 below \"%2\" as names; they were taken as such."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The value of \"%1\" stands in several layers of quotation marks; all were taken off."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The value of \"%1\" runs over several lines without indent; they were "
                      "joined with blanks."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The quoted value of \"%1\" holds its own quotation mark unescaped; the "
                      "outermost pair was taken off."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The quotation mark before the value of \"%1\" is never closed; it was taken off."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "Quotation marks enclose only a part of the value of \"%1\"; the whole line "
                      "was taken as it stands."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "Line %1 is indented with a tab, which YAML forbids; it was read as blanks."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "Braces in the header were written as &#123; and &#125;; they were turned back."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The header has no title; the file's name stands in."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The header names no title; the file's name is used."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The body holds neither text nor pictures."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file is encoded in %1, as its characters show, though it says %2; it "
                      "was converted to UTF-8."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The file is encoded in %1, as its characters show; it was converted to UTF-8."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file is encoded in %1, as it says itself; it was converted to UTF-8."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file is encoded in %1; it was converted to UTF-8."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "1 place is not valid %1, the first in line %2; it became U+FFFD."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "%1 places are not valid %2, the first in line %3; each became U+FFFD."),
    QT_TRANSLATE_NOOP("ProblemDetail", "1 NUL byte was removed, the first in line %1."),
    QT_TRANSLATE_NOOP("ProblemDetail", "%1 NUL bytes were removed, the first in line %2."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The picture “%1” does not lie beside the article."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "%1 pictures do not lie beside the article, the first is “%2”."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The picture “%1” could not be read as a picture."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "%1 pictures could not be read as pictures, the first is “%2”."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The picture “%1” leads outside the imported folder; it was not copied."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "%1 pictures lead outside the imported folder and were not copied, the first is “%2”."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file's name is not UTF-8; it is shown with its bytes escaped."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file is not text."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file holds neither header nor text."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file is larger than the %1 MB that are read at most."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file changed while it was being read; the next import will take it."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file could not be read: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail", "This is not a file that can be read."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The folder could not be read: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file's folder could not be read: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The path could not be looked at: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail", "This is neither a file nor a folder."),
    QT_TRANSLATE_NOOP("ProblemDetail", "There is no such file or folder."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "%1 files are gone at once, as if a disk were not connected; they are not marked missing."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The folder was not searched for articles: it is hidden."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The folder was not searched for articles: it holds programs."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The folder was not searched for articles: it holds a site's themes."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The folder was not searched for articles: it holds pages that a generator made."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The folder was not searched for articles: it is a link to another folder; "
                      "name that folder to import it."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file holds neither a header nor any text."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The header is longer than 1 MB; only its first megabyte was read."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "Characters in the header were written as HTML entities; they were turned back, as in %1."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The key \"%1\" stands twice, in lines %2 and %3; the last value was taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "A category is written as a mapping; it was read as the name %1."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "%1 is no date; its text was kept, and the article sorts behind the dated ones."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The header stands twice; the article begins behind the second, in line %1."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "A comment (<!--) is never closed; what follows it was read as the article's text."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The text is longer than the %1 MB that are read; the last %2 bytes are left "
                      "out, and the original is kept whole."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The text is longer than the %1 MB that are read; the rest of it is left out."),
    QT_TRANSLATE_NOOP("ProblemDetail", "%1 The body is kept as plain text."),
    QT_TRANSLATE_NOOP("ProblemDetail", "A single tag is longer than %1 bytes."),
    QT_TRANSLATE_NOOP("ProblemDetail", "Elements are nested deeper than %1 levels."),
    QT_TRANSLATE_NOOP("ProblemDetail", "A paragraph has more than %1 brackets."),
    QT_TRANSLATE_NOOP("ProblemDetail", "A table has more than %1 columns."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The tables have more than %1 cells."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "1 part of the file is encoded in %1, the first in line %2, and the rest in "
                      "UTF-8; each was decoded from its own."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "%1 parts of the file are encoded in %2, the first in line %3, and the rest "
                      "in UTF-8; each was decoded from its own."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The file says that it is encoded in %1, but it is UTF-8; its bytes were believed."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The page is not UTF-8; it was read as %1."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file is %1 with %2 articles, %3 of them only as links."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file is %1 with 1 article."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The file is %1 with %2 articles."),
    QT_TRANSLATE_NOOP("ProblemDetail", "a wallabag export (JSON)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "the list of an Omnivore export (JSON)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a Pocket export (CSV)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "an Instapaper export (CSV)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a Raindrop export (CSV)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a list of links (CSV)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a Pocket export (HTML)"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a browser's bookmark file"),
    QT_TRANSLATE_NOOP("ProblemDetail", "an article of a Readeck export"),
    QT_TRANSLATE_NOOP("ProblemDetail", "an Omnivore export"),
    QT_TRANSLATE_NOOP("ProblemDetail", "a Readeck export"),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The export holds the page's address and nothing of the page."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The export changed while it was being read; the next import will take it."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The export has more than 1,000 highlights of this article; the first 1,000 were taken."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The export says more than 96 MB about its articles; what is past that was not read."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The export has more than 500,000 links; the others were left out."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The export has more than 500,000 articles; the others were left out."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The export ends too early, behind article %1. Everything before that was taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "Article %1 of the export is cut off: the export ends in it. Everything "
                      "before it was taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "Article %1 of the export is longer than 64 MB; it was left out."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The article is larger than the limit of 64 MB."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The entry is damaged: %1. What stands before that was taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "A quotation mark in record %1 is never closed; the record was taken to end "
                      "with its line."),
    QT_TRANSLATE_NOOP("ProblemDetail", "Record %1 names no address of the web: %2."),
    QT_TRANSLATE_NOOP("ProblemDetail", "A bookmark leads to no page of the web: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file is larger than 64 MB; only the links of its beginning were taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The file has more than 500,000 links; the others were left out."),
    QT_TRANSLATE_NOOP("ProblemDetail", "1 packed file was passed over; import it by name."),
    QT_TRANSLATE_NOOP("ProblemDetail", "%1 packed files were passed over; import them by name."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The entry's name is no path inside the packed file; it was not taken."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The entry is a link or a device, which lead out of a packed file; it was not taken."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The entry is encrypted, and Lectern knows no password for it."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The entry could not be unpacked: %1."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The packed file holds several entries of this name; the last one was taken."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The same is true of %1 more entries."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file holds more than %1 entries; the rest was not read."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The names in the packed file take more than %1 MB; the rest was not read."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file holds more than %1 GB; the rest was not read."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file unpacks to more than %1 times its size, as only bombs do; "
                      "the rest was not read."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The packed file could not be read: %1."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file is encrypted, and Lectern knows no password for it."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file is damaged; what follows in it could not be read (%1)."),
    QT_TRANSLATE_NOOP("ProblemDetail",
                      "The packed file was packed more than once; it was not read."),
    QT_TRANSLATE_NOOP(
        "ProblemDetail",
        "The packed file changed while it was being read; the next import will take it."),
    QT_TRANSLATE_NOOP("ProblemDetail", "The pictures of a packed file were not all kept."),
};

bool readsEnglish()
{
    return QLocale().language() == QLocale::English || QLocale().language() == QLocale::C;
}

} // namespace

QString problemDetail(const ImportProblem& problem)
{
    if (readsEnglish() && !problem.message.empty())
        return QString::fromStdString(problem.message);
    const QString known = knownSentence("ProblemDetail", sentences, problem.message);
    return known.isNull() ? problemSentence(problem.kind) : known;
}

bool isKnownDetail(const ImportProblem& problem)
{
    return !knownSentence("ProblemDetail", sentences, problem.message).isNull();
}

} // namespace lectern::desktop
