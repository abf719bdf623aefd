#include "desktop/open_library.h"

#include <QDir>
#include <QFile>

namespace lectern::desktop {

void OpenLibrary::open(const QString& folder)
{
    close();
    m_folder = QDir::cleanPath(QDir(folder).absolutePath());
    m_library = std::make_unique<library::Library>(QFile::encodeName(m_folder).toStdString());
    emit replaced(m_library.get());
    m_library->open(this, [this](const Result<void>& answer) {
        m_open = answer.has_value();
        if (answer)
            emit opened();
        else
            emit refused(answer.error());
    });
}

void OpenLibrary::close()
{
    m_open = false;
    emit replaced(nullptr);
    if (!m_library)
        return;
    library::Library* closing = m_closing.emplace_back(std::move(m_library)).get();
    closing->close([this, closing] {
        const auto destroy = [this, closing] {
            std::erase_if(m_closing,
                          [closing](const auto& library) { return library.get() == closing; });
        };
        QMetaObject::invokeMethod(this, destroy, Qt::QueuedConnection);
    });
}

} // namespace lectern::desktop
