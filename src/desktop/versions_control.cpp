#include "desktop/versions_control.h"

#include "desktop/version_saving.h"
#include "desktop/versions_window.h"

#include <QAction>

#include <utility>

namespace lectern::desktop {

VersionsControl::VersionsControl(QWidget& window, QAction& action, QString statePath)
    : QObject(&window)
    , m_window(window)
    , m_action(action)
    , m_statePath(std::move(statePath))
    , m_saving(new VersionSaving(this))
{
    connect(m_saving, &VersionSaving::told, this, &VersionsControl::told);
    m_action.setEnabled(false);
    connect(&m_action, &QAction::triggered, this, &VersionsControl::show);
}

void VersionsControl::setLibrary(library::Library* library)
{
    if (m_versions)
        m_versions->close();
    if (m_library)
        m_library->disconnect(this);
    m_library = library;
    m_saving->setLibrary(library);
    if (m_library)
        connect(m_library, &library::Library::changed, this, &VersionsControl::update);
    setArticle({});
}

void VersionsControl::setArticle(ArticleId id)
{
    if (std::exchange(m_article, id) == id)
        return;
    m_action.setEnabled(false);
    update();
}

void VersionsControl::update()
{
    if (!m_library || !m_article)
        return;
    m_library->versions().list(m_article, this, [this, id = m_article](const auto& versions) {
        if (id == m_article)
            m_action.setEnabled(versions && versions->size() > 1);
    });
}

void VersionsControl::show()
{
    if (!m_library || !m_article)
        return;
    if (!m_versions) {
        m_versions = new VersionsWindow(*m_library, *m_saving, m_statePath, &m_window);
        m_versions->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_versions, &VersionsWindow::told, this, &VersionsControl::told);
    }
    if (m_versions->article() != m_article)
        m_versions->setArticle(m_article);
    m_versions->show();
    m_versions->raise();
    m_versions->activateWindow();
}

} // namespace lectern::desktop
