#include "architecture/room_rules.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace lectern::tests {

namespace fs = std::filesystem;

namespace {

using Rooms = std::set<std::string>;

// The table of DESIGN.md. A room may always include itself.
const std::map<std::string, Rooms> allowedRooms {
    {"domain", {}},
    {"text", {"domain"}},
    {"search", {"domain"}},
    {"sqlite", {"domain"}},
    {"images", {"domain"}},
    {"page", {"domain"}},
    {"store", {"search", "sqlite", "images", "domain"}},
    {"album", {"store", "images", "domain"}},
    {"importer", {"text", "images", "store", "domain"}},
    {"exporter", {"store", "images", "page", "text", "domain"}},
    {"library",
     {"album", "importer", "exporter", "store", "images", "page", "text", "search", "domain"}},
    {"desktop", {"library", "exporter", "page", "search", "domain"}},
    {"cli",
     {"album", "importer", "exporter", "store", "images", "page", "text", "search", "domain"}},
};

const Rooms networkRooms {"images", "album", "importer", "exporter", "library", "desktop", "cli"};

// Header names of Qt Gui, Widgets and WebEngine that Core and Network do not have. Module-qualified
// includes (<QtWidgets/…>) are caught by their folder.
const std::regex windowHeader(
    R"(^(Qt(Gui|Widgets|WebEngine\w*|WebChannel|Svg|Charts|Quick\w*|Qml|PrintSupport)/.*)"
    R"(|QtGui|QtWidgets|QWebEngine\w+|QWidget\w*|QApplication|QGuiApplication|QMainWindow|QDialog\w*)"
    R"(|Q\w*Dialog|QImage\w*|QPixmap|QPainter\w*|QColor|QFont\w*|QIcon|QBrush|QPen|QPalette|QAction\w*)"
    R"(|QMenu\w*|Q\w*View|Q\w*Layout|Q\w*Button|QLabel|QLineEdit|QStyle\w*|QDesktopServices|QClipboard)"
    R"(|QScreen|QShortcut|QKeyEvent|QMouseEvent|QTextDocument|QCursor)$)");
const std::regex networkHeader(
    R"(^(QtNetwork(/.*)?|QNetwork\w+|QTcp\w+|QUdp\w+|QSsl\w*|QHostInfo|QHostAddress|QLocalSocket|QAbstractSocket)$)");
const std::regex includeLine(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
// A statement, not the words: "SELECT x FROM", "INSERT INTO", … as they open a string.
const std::regex sqlStatement(
    R"((SELECT\s[\s\S]*\sFROM\s)|(INSERT\s+(OR\s+\w+\s+)?INTO\s)|(UPDATE\s+\w+\s+SET\s)|(DELETE\s+FROM\s))"
    R"(|(CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s)|(DROP\s+(TABLE|INDEX)\s)|(ALTER\s+TABLE\s)|(\bPRAGMA\s+\w+))");

// Joined QStrings are a QStringBuilder (QT_USE_QSTRINGBUILDER) that refers to its parts.
const std::regex autoVariable(R"(\bauto\s+\w+\s*=([^;{}]*);)");
const std::regex joinedStrings(
    R"([%+]\s*(QString|QLatin1|QChar)\w*\b|(QStringLiteral|QLatin1\w+)\s*\([^()]*\)\s*[%+])");

struct Line {
    std::string place; ///< "room/file.cpp:12"
    std::string room;
    std::string file; ///< "room/file.cpp"
    std::string text;
};

void checkInclude(const Line& line, std::vector<std::string>& breaches)
{
    std::smatch match;
    if (!std::regex_search(line.text, match, includeLine))
        return;
    const std::string header = match[1];
    const auto slash = header.find('/');
    const std::string room = slash == std::string::npos ? "" : header.substr(0, slash);

    if (allowedRooms.contains(room) && room != line.room
        && !allowedRooms.at(line.room).contains(room))
        breaches.push_back(line.place + ": " + line.room + " must not include " + header);
    if (header == "sqlite3.h" && line.room != "sqlite" && line.file != "store/fts_tokenizer.cpp")
        breaches.push_back(line.place + ": sqlite3.h is the business of sqlite alone");
    if (line.room != "desktop" && std::regex_match(header, windowHeader))
        breaches.push_back(line.place + ": " + header + " belongs to desktop alone");
    if (!networkRooms.contains(line.room) && std::regex_match(header, networkHeader))
        breaches.push_back(line.place + ": " + header + " is allowed only in images and above");
}

void checkSql(const std::string& room, const std::string& file, const std::string& source,
              std::vector<std::string>& breaches)
{
    if (room == "store" || room == "sqlite")
        return;
    // Only what stands in string literals counts; comments and names may speak of tables.
    static const std::regex literal(R"re(R"[a-z]*\([\s\S]*?\)[a-z]*"|"(\\.|[^"\\\n])*")re");
    for (std::sregex_iterator it(source.begin(), source.end(), literal), end; it != end; ++it) {
        const std::string text = it->str();
        if (!std::regex_search(text, sqlStatement))
            continue;
        const auto lineNumber
            = 1 + std::count(source.begin(), source.begin() + it->position(), '\n');
        breaches.push_back(file + ":" + std::to_string(lineNumber)
                           + ": SQL stands only in store: " + text.substr(0, 60));
    }
}

void checkJoinedStrings(const std::string& file, const std::string& source,
                        std::vector<std::string>& breaches)
{
    for (std::sregex_iterator it(source.begin(), source.end(), autoVariable), end; it != end;
         ++it) {
        const std::string value = it->str(1);
        if (!std::regex_search(value, joinedStrings))
            continue;
        const auto lineNumber
            = 1 + std::count(source.begin(), source.begin() + it->position(), '\n');
        breaches.push_back(file + ":" + std::to_string(lineNumber)
                           + ": name the type QString; auto refers to parts that are gone");
    }
}

void checkFile(const fs::path& path, const std::string& room, std::vector<std::string>& breaches)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string source {std::istreambuf_iterator<char>(stream), {}};
    const std::string file = room + "/" + path.filename().string();

    int number = 0;
    std::size_t begin = 0;
    while (begin < source.size()) {
        const auto end = std::min(source.find('\n', begin), source.size());
        ++number;
        checkInclude({.place = file + ":" + std::to_string(number),
                      .room = room,
                      .file = file,
                      .text = source.substr(begin, end - begin)},
                     breaches);
        begin = end + 1;
    }
    checkSql(room, file, source, breaches);
    checkJoinedStrings(file, source, breaches);
}

bool isCode(const fs::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

} // namespace

std::vector<std::string> findBreaches(const fs::path& sourceFolder)
{
    std::vector<std::string> breaches;
    for (const auto& entry : fs::recursive_directory_iterator(sourceFolder)) {
        if (!entry.is_regular_file() || !isCode(entry.path()))
            continue;
        const auto relative = fs::relative(entry.path(), sourceFolder);
        const std::string room = relative.begin()->string();
        if (allowedRooms.contains(room))
            checkFile(entry.path(), room, breaches);
        else
            breaches.push_back(relative.string() + ": no room of DESIGN.md");
    }
    std::sort(breaches.begin(), breaches.end());
    return breaches;
}

} // namespace lectern::tests
