#include "exporter/path_json.h"

#include "text/encoding.h"

#include <QByteArray>
#include <QString>

namespace lectern::exporter {

void addPath(QJsonObject& json, const std::filesystem::path& path)
{
    const std::string& bytes = path.native();
    json.insert(QStringLiteral("path"), QString::fromStdString(bytes));
    if (text::isValidUtf8(bytes))
        return;
    const auto base64 = QByteArray::fromStdString(bytes).toBase64();
    json.insert(QStringLiteral("pathBytes"), QString::fromLatin1(base64));
}

std::string withoutHitMarks(const std::string& snippet)
{
    constexpr std::string_view common = "\xEE\x80"; // U+E000 is EE 80 80, U+E001 is EE 80 81
    std::string plain;
    for (std::size_t i = 0; i < snippet.size();) {
        const bool isMark = snippet.compare(i, 2, common) == 0 && i + 2 < snippet.size()
            && (snippet[i + 2] == '\x80' || snippet[i + 2] == '\x81');
        if (isMark)
            i += 3;
        else
            plain += snippet[i++];
    }
    return plain;
}

} // namespace lectern::exporter
