#include "desktop/passage_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTreeWidget>

namespace lectern::desktop {

namespace {

enum Column { NumberColumn, TextColumn };
constexpr int kIdRole = Qt::UserRole;

} // namespace

PassagePage::PassagePage(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_tree(new QTreeWidget)
    , m_empty(new QLabel)
{
    m_tree->setObjectName(QStringLiteral("passages"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setTreePosition(TextColumn);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->setWordWrap(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView& header = *m_tree->header();
    header.setMinimumSectionSize(0);
    header.setStretchLastSection(true);
    header.setSectionResizeMode(NumberColumn, QHeaderView::ResizeToContents);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_empty->setEnabled(false); // calm
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    setFocusProxy(m_tree);

    const auto tell = [this](const QTreeWidgetItem* item) {
        emit chosen(item->data(TextColumn, kIdRole).toString());
    };
    connect(m_tree, &QTreeWidget::itemClicked, this, tell);
    connect(m_tree, &QTreeWidget::itemActivated, this, tell);
    // Rows are as high as their text needs at this width.
    connect(&header, &QHeaderView::sectionResized, m_tree, &QTreeWidget::doItemsLayout);
}

void PassagePage::setTexts(const QString& title, const QString& sentence)
{
    setWindowTitle(title);
    m_tree->setAccessibleName(title);
    m_empty->setText(sentence);
}

void PassagePage::setPassages(const std::vector<Passage>& passages)
{
    m_tree->clear();
    std::vector<std::pair<int, QTreeWidgetItem*>> open; // a heading of each level above this one
    bool numbered = false;
    for (const Passage& passage : passages) {
        while (!open.empty() && open.back().first >= passage.level)
            open.pop_back();
        auto* item
            = open.empty() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(open.back().second);
        item->setText(NumberColumn, passage.number);
        item->setTextAlignment(NumberColumn, Qt::AlignRight | Qt::AlignTop);
        item->setForeground(NumberColumn, palette().color(QPalette::Disabled, QPalette::Text));
        item->setText(TextColumn, passage.text);
        item->setToolTip(TextColumn, passage.text);
        item->setData(TextColumn, kIdRole, passage.id);
        numbered = numbered || !passage.number.isEmpty();
        open.emplace_back(passage.level, item);
    }
    m_tree->setColumnHidden(NumberColumn, !numbered);
    m_tree->expandAll();
    m_stack->setCurrentWidget(passages.empty() ? static_cast<QWidget*>(m_empty) : m_tree);
}

void PassagePage::setCurrent(const QString& id)
{
    QTreeWidgetItem* item = itemOf(id);
    m_tree->setCurrentItem(item, TextColumn);
    if (item)
        m_tree->scrollToItem(item);
}

QTreeWidgetItem* PassagePage::itemOf(const QString& id) const
{
    for (QTreeWidgetItemIterator at(m_tree); *at; ++at) {
        if ((*at)->data(TextColumn, kIdRole).toString() == id)
            return *at;
    }
    return nullptr;
}

} // namespace lectern::desktop
