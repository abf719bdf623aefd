#pragma once

#include <QJsonDocument>

#include <string>
#include <string_view>

namespace lectern::cli {

/// stdout and stderr. Below QTextStream: bytes go out as they are, and a full disk is noticed.

void print(std::string_view bytes); ///< to stdout
void printLine(std::string_view text);
void printError(std::string_view text); ///< a line to stderr

/// One JSON document and a line end.
void printJson(const QJsonDocument& document,
               QJsonDocument::JsonFormat format = QJsonDocument::Indented);

/// Sends out what was printed. False where not all of it could be written.
bool flushOutput();

bool outputIsTerminal();
bool errorIsTerminal();
int terminalColumns(); ///< of stdout's terminal, else of stderr's; 100 where there is none

/// Text from an article made fit for a terminal: one line, control characters gone (an article must
/// not be able to steer the terminal).
std::string oneLine(std::string_view utf8);

/// Columns a text takes on a terminal; CJK characters take two.
int columnWidth(std::string_view utf8);
/// The text in exactly `columns` columns: cut with "…" or filled with blanks.
std::string inColumns(std::string_view utf8, int columns);
std::string cutToColumns(std::string_view utf8, int columns); ///< at most `columns`
std::string padLeft(std::string_view text, int columns);

/// "1,234,567".
std::string grouped(long long number);
/// "1 article", "2 articles".
std::string counted(long long number, std::string_view one, std::string_view many);
/// "119.9 MB".
std::string shownBytes(long long bytes);

} // namespace lectern::cli
