#include "page/resource_text.h"

#include <QFile>

#include <map>

// Outside any namespace, as Qt asks for resources of a static library:
// https://doc.qt.io/qt-6/resources.html#explicit-loading-and-unloading-of-embedded-resources
static void loadPageResources()
{
    Q_INIT_RESOURCE(page);
}

namespace lectern::page {

namespace {

std::string readResource(const char* name)
{
    QFile file(QStringLiteral(":/lectern/page/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll().toStdString() : std::string();
}

} // namespace

const std::string& resourceText(const char* name)
{
    static const std::map<std::string, std::string> texts = [] {
        loadPageResources();
        std::map<std::string, std::string> all;
        for (const char* each : {"article.html", "style.css", "as_saved.css"})
            all[each] = readResource(each);
        return all;
    }();
    return texts.at(name);
}

} // namespace lectern::page
