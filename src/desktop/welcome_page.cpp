#include "desktop/welcome_page.h"

#include "ui_welcome_page.h"

#include <QEvent>
#include <QIcon>

namespace lectern::desktop {

namespace {

constexpr int logoSide = 96;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    QFont large = m_ui->titleLabel->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_ui->titleLabel->setFont(large);
    connect(m_ui->folderButton, &QPushButton::clicked, this, &WelcomePage::importFolderRequested);
    connect(m_ui->filesButton, &QPushButton::clicked, this, &WelcomePage::importFilesRequested);
    connect(m_ui->libraryButton, &QPushButton::clicked, this, &WelcomePage::openLibraryRequested);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::drawLogo()
{
    const QIcon icon(QStringLiteral(":/icons/lectern.svg"));
    m_ui->logoLabel->setPixmap(icon.pixmap(QSize(logoSide, logoSide), devicePixelRatioF()));
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    drawLogo();
    m_ui->folderButton->setFocus();
    QWidget::showEvent(event);
}

} // namespace lectern::desktop
