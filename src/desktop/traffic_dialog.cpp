#include "desktop/traffic_dialog.h"

#include "ui_traffic_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

namespace lectern::desktop {

namespace {

enum Column { AddressColumn, ResultColumn };

void addRow(QTreeWidget& tree, const QString& address, const QString& result)
{
    auto* item = new QTreeWidgetItem(&tree, {address, result});
    item->setToolTip(AddressColumn, address);
}

} // namespace

TrafficDialog::TrafficDialog(PageTraffic traffic, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TrafficDialog>())
    , m_traffic(std::move(traffic))
{
    m_ui->setupUi(this);
    QHeaderView& header = *m_ui->addressTree->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(AddressColumn, QHeaderView::Stretch);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &TrafficDialog::copyCurrent);
    connect(m_ui->addressTree, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { m_ui->copyButton->setEnabled(item != nullptr); });
    show(m_traffic);
}

TrafficDialog::~TrafficDialog() = default;

void TrafficDialog::show(const PageTraffic& traffic)
{
    m_ui->requestsLabel->setText(
        traffic.denied == 0
            ? tr("This page asked for nothing by itself.")
            : tr("%Ln request(s) of this page were denied.", nullptr, traffic.denied));
    m_ui->picturesLabel->setText(
        tr("%Ln picture(s) came from Lectern.", nullptr, traffic.shownPictures()));
    m_ui->addressTree->clear();
    for (const QUrl& url : traffic.deniedAddresses)
        addRow(*m_ui->addressTree, url.toDisplayString(), tr("Denied"));
    for (const auto& [index, picture] : traffic.pictures)
        addRow(*m_ui->addressTree, picture.original,
               picture.available ? tr("Picture by Lectern") : tr("Not available"));
    m_ui->addressTree->setVisible(m_ui->addressTree->topLevelItemCount() > 0);
    m_ui->copyButton->setVisible(m_ui->addressTree->topLevelItemCount() > 0);
}

void TrafficDialog::copyCurrent() const
{
    if (const auto* item = m_ui->addressTree->currentItem())
        QGuiApplication::clipboard()->setText(item->text(AddressColumn));
}

void TrafficDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        show(m_traffic);
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
