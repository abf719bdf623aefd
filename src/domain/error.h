#pragma once

#include <string>

namespace lectern {

/// What kind of thing went wrong; decides the exit code of the command line and the icon in a
/// window.
enum class ErrorKind {
    NotFound, ///< the named thing (article, file, library) is not there
    BadInput, ///< what the person or the file gave cannot be used
    Io, ///< a file or folder could not be read or written
    Database, ///< SQLite refused; the library itself stays as last committed
    Network, ///< an address did not answer, or not with what was asked for
    Cancelled, ///< the person stopped it
};

/// Why something failed. `message` is a whole English sentence fit to be shown to a person;
/// `where` names the file, address or statement concerned and may be empty. Both are UTF-8.
struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    std::string message;
    std::string where;

    bool operator==(const Error&) const = default;
};

/// "Message (where)" on one line, for a terminal or a log.
std::string toText(const Error& error);

} // namespace lectern
