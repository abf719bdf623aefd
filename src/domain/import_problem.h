#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lectern {

/// Every kind of thing the importer says about a file. The names printed by `problemName` are part
/// of the command line's contract (`lectern-cli help problems`): add, never rename.
enum class ProblemKind {
    // Repairs: the article is in the library, something was mended.
    NoHeader,
    NoOpeningFence,
    HeaderNotClosed,
    HeaderNotYaml, ///< the strict reader rejected the header; our tolerant one read it
    PiledQuotes,
    UnescapedQuote,
    TitleOverLines,
    TitleMissing, ///< the file's name was taken as title
    TabIndent,
    EntityBraces, ///< `&#123;` and `&#125;` in the header undone
    HeaderEntities, ///< other character references in the header undone
    LiteralValue, ///< what YAML would cut, swallow or take for an operator was taken as text
    HeaderNotToml, ///< as HeaderNotYaml
    HeaderNotJson, ///< as HeaderNotYaml
    HeaderTooLong, ///< past 1 MB; the rest was not read
    RepeatedHeader, ///< the header stood twice; the body begins behind the second
    InvalidDate,
    DuplicateKey,
    BadEncoding, ///< bytes that are not valid in the detected encoding became U+FFFD
    NotUtf8, ///< decoded from another encoding, named in the message
    MixedEncodings, ///< parts in another encoding than the rest, each decoded from its own
    MislabelledEncoding, ///< the file names another encoding than the one it is in
    NulBytes,
    CategoryMalformed,
    CommentNotClosed, ///< `<!--` alone; what follows was kept
    BodyTooComplex, ///< a stated bound was passed; the body is kept as plain text
    TextCut, ///< longer than what is read of a text; the original is kept whole
    BodyEmpty,
    PictureMissing, ///< a picture named by a relative path is not beside the article
    PictureOutside, ///< a relative path leads outside the source root; not copied
    NameNotUtf8, ///< the file's name is not UTF-8
    // Exports of other programs.
    ExportRecognised, ///< what a file with many articles was taken for
    ExportDamaged, ///< something in it breaks the rules of its format; read all the same
    LinkOnly, ///< the export has an address and nothing of the page itself
    NotAPage, ///< a bookmark that leads to no page of the web; left out
    NotCarried, ///< something the export says of the article has no place in the library
    // Rejections: no article came of the file.
    Unreadable,
    TooLarge,
    NothingInIt,
    BinaryFile,
    ChangedWhileRead,
    EntryDamaged, ///< one article of an export cannot be read
    ExportCutOff, ///< an export ends too early; what stands before is taken
    EncryptedEntry, ///< in a packed file
    UnsafeName, ///< of an entry of a packed file: leads out of it, or is none
    PackedLimit, ///< a packed file passes a stated limit; the rest of it was not read
    PackedDamaged, ///< the rest of a packed file could not be read
    // Notices about the run, without one file.
    SkippedFolder,
    EntryPassedOver, ///< of a packed file: a link, a device, or one of several with one name
    PackedPassedOver, ///< packed files met below what was named; they are not opened
    NotFound,
    NotStored, ///< the library refused the article
    FilesAbsent, ///< all files of a folder gone at once: its disk may not be connected
};

/// Whether a problem of this kind means that no article came of the file.
bool isRejection(ProblemKind kind);

/// Whether a problem of this kind counts its file as "repaired". Neither rejections nor plain
/// notices (no header at all is normal for Markdown) do.
bool isRepair(ProblemKind kind);

/// The name in JSON and reports: "piled-quotes". ASCII, kebab case, stable.
std::string_view problemName(ProblemKind kind);

/// The kind of that name; nothing where there is none.
std::optional<ProblemKind> problemKind(std::string_view name);

/// One English sentence for the help page: what was found and what is done about it.
std::string_view problemExplanation(ProblemKind kind);

/// All kinds in the order of the enum, for the help page.
std::span<const ProblemKind> allProblemKinds();

/// One line of an import's report.
struct ImportProblem {
    std::string path; ///< as shown to a person (invalid bytes escaped as \xNN); empty in `preview`
    int line = 0; ///< 1-based line of the file, 0 where no line applies
    ProblemKind kind = ProblemKind::NoHeader;
    std::string message; ///< a whole sentence: what was wrong and what was done

    bool operator==(const ImportProblem&) const = default;
};

} // namespace lectern
