#include "domain/import_problem.h"

#include <algorithm>
#include <array>

namespace lectern {

namespace {

enum class Severity { Notice, Repair, Rejection };

struct Entry {
    ProblemKind kind;
    Severity severity;
    std::string_view name;
    std::string_view explanation;
};

using enum ProblemKind;
using enum Severity;

// In the order of the enum; `entry` depends on it and the test checks it.
constexpr std::array entries {
    Entry {ProblemKind::NoHeader, Notice, "no-header",
           "The file has no header; title and date come from its content, its name and its time."},
    Entry {NoOpeningFence, Repair, "no-opening-fence",
           "The header has no opening line; the lines up to its closing line are read as header."},
    Entry {HeaderNotClosed, Repair, "header-not-closed",
           "The header is never closed; it is taken to end at its last line that looks like a "
           "header."},
    Entry {HeaderNotYaml, Repair, "header-not-yaml",
           "The header breaks YAML's rules; it is read line by line instead."},
    Entry {PiledQuotes, Repair, "piled-quotes",
           "Quotation marks are piled up around a value; they are taken off."},
    Entry {UnescapedQuote, Repair, "unescaped-quote",
           "A quoted value holds its own quotation mark unescaped; the outermost pair counts."},
    Entry {TitleOverLines, Repair, "title-over-lines",
           "A value runs over several lines; they are joined."},
    Entry {TitleMissing, Repair, "title-missing",
           "There is no title; the first heading or the file's name is used."},
    Entry {TabIndent, Repair, "tab-indent",
           "The header is indented with tabs, which YAML forbids; they are read as blanks."},
    Entry {EntityBraces, Repair, "entity-braces",
           "Braces in the header were written as HTML entities; they are turned back."},
    Entry {HeaderEntities, Repair, "header-entities",
           "Characters in the header were written as HTML entities (&amp;); they are turned back."},
    Entry {LiteralValue, Repair, "literal-value",
           "A value has signs that YAML would read as its own (# @ [ ! &), or backslashes; it is "
           "taken as it stands."},
    Entry {HeaderNotToml, Repair, "header-not-toml",
           "The header breaks TOML's rules; it is read line by line instead."},
    Entry {HeaderNotJson, Repair, "header-not-json",
           "The header breaks JSON's rules; what can be read of it is kept."},
    Entry {HeaderTooLong, Repair, "header-too-long",
           "The header is longer than 1 MB; only its first megabyte is read."},
    Entry {RepeatedHeader, Repair, "repeated-header",
           "The header stands twice in the file; the article begins behind the second."},
    Entry {InvalidDate, Repair, "invalid-date",
           "The date cannot be understood; its text is kept, and the article sorts behind the "
           "dated ones."},
    Entry {DuplicateKey, Repair, "duplicate-key",
           "A key of the header appears twice; the last value counts."},
    Entry {BadEncoding, Repair, "bad-encoding",
           "Some bytes are not valid in the file's encoding; each became U+FFFD."},
    Entry {NotUtf8, Repair, "not-utf8",
           "The file is not UTF-8; it was decoded from the encoding that the message names."},
    Entry {MixedEncodings, Repair, "mixed-encodings",
           "Parts of the file are in another encoding than the rest; each was decoded from its "
           "own."},
    Entry {MislabelledEncoding, Notice, "mislabelled-encoding",
           "The file names another encoding than the one it is in; its bytes were believed."},
    Entry {NulBytes, Repair, "nul-bytes", "NUL bytes were removed from the text."},
    Entry {CategoryMalformed, Repair, "category-malformed",
           "A category is not a name; what can be read of it is kept."},
    Entry {CommentNotClosed, Repair, "comment-not-closed",
           "A comment (<!--) in the body is never closed; what follows it is kept as text."},
    Entry {BodyTooComplex, Repair, "body-too-complex",
           "The body passes a stated limit; it is kept as plain text."},
    Entry {TextCut, Repair, "text-cut",
           "The text is longer than the stated limit; what lies behind it is left out, and the "
           "original is kept whole."},
    Entry {BodyEmpty, Notice, "body-empty", "The article has a header but no text."},
    Entry {PictureMissing, Notice, "picture-missing",
           "A picture named by a relative path does not lie beside the article."},
    Entry {PictureOutside, Notice, "picture-outside",
           "A relative picture path leads outside the imported folder; it is not copied."},
    Entry {NameNotUtf8, Notice, "name-not-utf8",
           "The file's name is not UTF-8; it is shown with its bytes escaped."},
    Entry {ExportRecognised, Notice, "export-recognised",
           "The file is another program's export; each of its articles was taken by itself."},
    Entry {ExportDamaged, Repair, "export-damaged",
           "Something in an export breaks the rules of its format; it was read as well as it can "
           "be."},
    Entry {LinkOnly, Notice, "link-only",
           "The export holds the article's address and nothing of the page; the link is kept."},
    Entry {NotAPage, Notice, "not-a-page",
           "A bookmark leads to no page of the web (a script, a setting, a search); it was left "
           "out."},
    Entry {NotCarried, Notice, "not-carried",
           "Something that the export says of the article has no place in the library."},
    Entry {Unreadable, Rejection, "unreadable", "The file could not be read."},
    Entry {TooLarge, Rejection, "too-large", "The file is larger than the stated limit."},
    Entry {NothingInIt, Rejection, "nothing-in-it", "The file holds neither header nor text."},
    Entry {BinaryFile, Rejection, "binary-file", "The file is not text."},
    Entry {ChangedWhileRead, Rejection, "changed-while-read",
           "The file changed while it was being read; the next import will take it."},
    Entry {EntryDamaged, Rejection, "entry-damaged",
           "One article of an export is damaged; the others were taken."},
    Entry {ExportCutOff, Rejection, "export-cut-off",
           "An export ends too early; everything before that was taken."},
    Entry {EncryptedEntry, Rejection, "encrypted-entry",
           "The packed file, or an entry of it, is encrypted; Lectern knows no passwords."},
    Entry {UnsafeName, Rejection, "unsafe-name",
           "An entry's name is no path inside its packed file; the entry is not taken."},
    Entry {PackedLimit, Rejection, "packed-limit",
           "The packed file passes a stated limit, as bombs do; the rest of it is not read."},
    Entry {PackedDamaged, Rejection, "packed-damaged",
           "The packed file is damaged; what stands before the damage is taken."},
    Entry {SkippedFolder, Notice, "skipped-folder",
           "A hidden, generated or theme folder was not searched for articles."},
    Entry {EntryPassedOver, Notice, "entry-passed-over",
           "An entry of a packed file is a link or a device, or a later one has its name."},
    Entry {PackedPassedOver, Notice, "packed-file-passed-over",
           "Packed files that were met on the way are not opened; import them by name."},
    Entry {ProblemKind::NotFound, Rejection, "not-found", "A path given to import does not exist."},
    Entry {NotStored, Rejection, "not-stored",
           "The library refused the article; the message says why."},
    Entry {FilesAbsent, Notice, "files-absent",
           "All or most files of a folder are gone at once, as if its disk were not connected; "
           "they are not marked missing."},
};

constexpr auto kinds = [] {
    std::array<ProblemKind, entries.size()> all {};
    for (std::size_t i = 0; i < entries.size(); ++i)
        all[i] = entries[i].kind;
    return all;
}();

const Entry& entry(ProblemKind kind)
{
    return entries[static_cast<std::size_t>(kind)];
}

} // namespace

bool isRejection(ProblemKind kind)
{
    return entry(kind).severity == Rejection;
}

bool isRepair(ProblemKind kind)
{
    return entry(kind).severity == Repair;
}

std::string_view problemName(ProblemKind kind)
{
    return entry(kind).name;
}

std::optional<ProblemKind> problemKind(std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->kind);
}

std::string_view problemExplanation(ProblemKind kind)
{
    return entry(kind).explanation;
}

std::span<const ProblemKind> allProblemKinds()
{
    return kinds;
}

} // namespace lectern
