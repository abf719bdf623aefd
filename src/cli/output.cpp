#include "cli/output.h"

#include <QByteArray>

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <cstdio>

namespace lectern::cli {

namespace {

/// The next character of `utf8` at `at`; U+FFFD for a byte that is none.
struct Character {
    int code = 0xFFFD;
    std::size_t length = 1;
};

Character characterAt(std::string_view utf8, std::size_t at)
{
    utf8proc_int32_t code = 0;
    const auto length
        = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                           static_cast<utf8proc_ssize_t>(utf8.size() - at), &code);
    return length > 0 ? Character {code, static_cast<std::size_t>(length)} : Character {};
}

} // namespace

void print(std::string_view bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

void printLine(std::string_view text)
{
    print(text);
    print("\n");
}

void printError(std::string_view text)
{
    const std::string line = std::string(text) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void printJson(const QJsonDocument& document, QJsonDocument::JsonFormat format)
{
    const QByteArray bytes = document.toJson(format);
    print({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!bytes.endsWith('\n'))
        print("\n");
}

bool flushOutput()
{
    const bool flushed = std::fflush(stdout) == 0;
    return flushed && std::ferror(stdout) == 0;
}

bool outputIsTerminal()
{
    return isatty(STDOUT_FILENO) != 0;
}

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

int terminalColumns()
{
    for (const int handle : {STDOUT_FILENO, STDERR_FILENO}) {
        winsize size {};
        if (ioctl(handle, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
            return size.ws_col;
    }
    return 100;
}

std::string oneLine(std::string_view utf8)
{
    std::string line;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [code, length] = characterAt(utf8, i);
        const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
        // Bidirectional overrides would turn the rest of the line around.
        const bool isOverride = (code >= 0x202A && code <= 0x202E)
            || (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
        if (isControl || isOverride)
            line += ' ';
        else if (code == 0xFFFD)
            line += "\uFFFD";
        else
            line.append(utf8.substr(i, length));
        i += length;
    }
    return line;
}

int columnWidth(std::string_view utf8)
{
    int width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [code, length] = characterAt(utf8, i);
        width += utf8proc_charwidth(code);
        i += length;
    }
    return width;
}

std::string cutToColumns(std::string_view utf8, int columns)
{
    if (columnWidth(utf8) <= columns)
        return std::string(utf8);
    std::string cut;
    int width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [code, length] = characterAt(utf8, i);
        width += utf8proc_charwidth(code);
        if (width > columns - 1)
            break;
        cut.append(utf8.substr(i, length));
        i += length;
    }
    return cut + "…";
}

std::string inColumns(std::string_view utf8, int columns)
{
    std::string shown = cutToColumns(utf8, columns);
    const int missing = columns - columnWidth(shown);
    shown.append(static_cast<std::size_t>(std::max(0, missing)), ' ');
    return shown;
}

std::string padLeft(std::string_view text, int columns)
{
    const int missing = std::max(0, columns - columnWidth(text));
    return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

std::string grouped(long long number)
{
    std::string digits = std::to_string(number);
    for (auto at = std::ssize(digits) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string counted(long long number, std::string_view one, std::string_view many)
{
    return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string shownBytes(long long bytes)
{
    if (bytes < 1000)
        return counted(bytes, "byte", "bytes");
    const char* units[] = {"kB", "MB", "GB", "TB"};
    double amount = static_cast<double>(bytes) / 1000;
    int unit = 0;
    while (amount >= 999.95 && unit < 3) {
        amount /= 1000;
        ++unit;
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %s", amount, units[unit]);
    return text;
}

} // namespace lectern::cli
