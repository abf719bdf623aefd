#include "desktop/category_tree_model.h"

#include <QLocale>

#include <algorithm>

namespace lectern::desktop {

using Kind = CategoryChoice::Kind;

struct CategoryTreeModel::Node {
    Node* parent = nullptr;
    CategoryChoice choice;
    bool caption = false;
    std::int64_t count = 0;
    std::int64_t matches = 0; ///< of what is searched for
    std::string searchName {}; ///< of a saved search
    bool isUnreadable = false; ///< a saved search that asks for nothing
    std::vector<std::unique_ptr<Node>> children;

    const std::string& name() const { return choice.path.names.back(); }
};

namespace {

// All, Unread, Starred, Uncategorised.
constexpr std::size_t fixedRows = 4;

} // namespace

CategoryTreeModel::CategoryTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    for (const Kind kind : {Kind::All, Kind::Unread, Kind::Starred, Kind::Uncategorised}) {
        auto node = std::make_unique<Node>();
        node->parent = m_root.get();
        node->choice.kind = kind;
        m_root->children.push_back(std::move(node));
    }
    m_root->children.push_back(captionNode());
}

CategoryTreeModel::~CategoryTreeModel() = default;

std::unique_ptr<CategoryTreeModel::Node> CategoryTreeModel::captionNode()
{
    auto caption = std::make_unique<Node>();
    caption->parent = m_root.get();
    caption->caption = true;
    return caption;
}

std::size_t CategoryTreeModel::firstCategory() const
{
    const std::size_t searchRows = m_searches.empty() ? 0 : m_searches.size() + 1;
    return fixedRows + searchRows + 1;
}

void CategoryTreeModel::setSearches(std::vector<SavedSearch> searches)
{
    if (searches == m_searches)
        return;
    const auto first = static_cast<int>(fixedRows);
    auto& rows = m_root->children;
    if (const std::size_t old = firstCategory() - fixedRows - 1; old > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(old) - 1);
        const auto begin = rows.begin() + first;
        rows.erase(begin, begin + static_cast<std::ptrdiff_t>(old));
        m_searches.clear();
        endRemoveRows();
    }
    if (searches.empty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(searches.size()));
    m_searches = std::move(searches);
    putSearches();
    endInsertRows();
}

void CategoryTreeModel::putSearches()
{
    std::vector<std::unique_ptr<Node>> nodes;
    nodes.push_back(captionNode());
    for (const SavedSearch& search : m_searches) {
        auto node = std::make_unique<Node>();
        node->parent = m_root.get();
        node->choice.kind = Kind::Search;
        node->choice.search = search.id;
        node->searchName = search.name;
        node->isUnreadable = !search.filter;
        const auto count = m_searchCounts.find(search.id);
        node->count = count == m_searchCounts.end() ? -1 : count->second;
        nodes.push_back(std::move(node));
    }
    m_root->children.insert(m_root->children.begin() + static_cast<std::ptrdiff_t>(fixedRows),
                            std::make_move_iterator(nodes.begin()),
                            std::make_move_iterator(nodes.end()));
}

void CategoryTreeModel::setSearchCounts(const std::map<SavedSearchId, std::int64_t>& counts)
{
    m_searchCounts = counts;
    for (const auto& row : m_root->children) {
        const auto count = counts.find(row->choice.search);
        if (row->choice.kind == Kind::Search && count != counts.end())
            setCount(*row, count->second);
    }
}

void CategoryTreeModel::setTree(const CategoryTree& tree)
{
    auto& rows = m_root->children;
    setCount(*rows[0], tree.allArticles);
    setCount(*rows[1], tree.unread);
    setCount(*rows[2], tree.starred);
    setCount(*rows[3], tree.uncategorised);
    merge(*m_root, firstCategory(), tree.roots);
    countMatches(); // of rows that are new
}

void CategoryTreeModel::setMatches(std::optional<CategoryTree> matches)
{
    if (m_matches == matches)
        return;
    m_matches = std::move(matches);
    countMatches();
    tellCounts(*m_root);
}

void CategoryTreeModel::tellCounts(const Node& parent)
{
    const auto& rows = parent.children;
    if (rows.empty())
        return;
    emit dataChanged(indexOf(*rows.front()), indexOf(*rows.back()),
                     {CountRole, Qt::AccessibleTextRole});
    for (const auto& row : rows)
        tellCounts(*row);
}

void CategoryTreeModel::countMatches()
{
    const CategoryTree tree = m_matches.value_or(CategoryTree {});
    auto& rows = m_root->children;
    rows[0]->matches = tree.allArticles;
    rows[1]->matches = tree.unread;
    rows[2]->matches = tree.starred;
    rows[3]->matches = tree.uncategorised;
    countMatches(*m_root, firstCategory(), tree.roots);
}

// Both are in the order of their names; the matches may lack some.
void CategoryTreeModel::countMatches(Node& parent, std::size_t row,
                                     const std::vector<CategoryNode>& nodes)
{
    static const std::vector<CategoryNode> none;
    auto next = nodes.begin();
    for (; row < parent.children.size(); ++row) {
        Node& child = *parent.children[row];
        while (next != nodes.end() && next->name < child.name())
            ++next;
        const bool hasMatches = next != nodes.end() && next->name == child.name();
        child.matches = hasMatches ? next->articles : 0;
        countMatches(child, 0, hasMatches ? next->children : none);
    }
}

std::int64_t CategoryTreeModel::shownCount(const Node& node) const
{
    return m_matches && node.choice.kind != Kind::Search ? node.matches : node.count;
}

void CategoryTreeModel::retranslate()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

// Both sides are in code point order of their names: one walk over the two.
void CategoryTreeModel::merge(Node& parent, std::size_t row,
                              const std::vector<CategoryNode>& wanted)
{
    auto next = wanted.begin();
    while (next != wanted.end() || row < parent.children.size()) {
        const bool hasOld = row < parent.children.size();
        if (next == wanted.end() || (hasOld && parent.children[row]->name() < next->name)) {
            remove(parent, row);
            continue;
        }
        if (!hasOld || next->name < parent.children[row]->name())
            insert(parent, row, *next);
        else
            setCount(*parent.children[row], next->articles);
        merge(*parent.children[row], 0, next->children);
        ++row;
        ++next;
    }
}

void CategoryTreeModel::insert(Node& parent, std::size_t row, const CategoryNode& wanted)
{
    auto node = std::make_unique<Node>();
    node->parent = &parent;
    node->choice.kind = Kind::Category;
    node->choice.path = parent.choice.path;
    node->choice.path.names.push_back(wanted.name);
    node->count = wanted.articles;
    beginInsertRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(row),
                           std::move(node));
    endInsertRows();
}

void CategoryTreeModel::remove(Node& parent, std::size_t row)
{
    beginRemoveRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
    parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(row));
    endRemoveRows();
}

void CategoryTreeModel::setCount(Node& node, std::int64_t count)
{
    if (node.count == count)
        return;
    node.count = count;
    const QModelIndex changed = indexOf(node);
    emit dataChanged(changed, changed, {CountRole, Qt::AccessibleTextRole});
}

QModelIndex CategoryTreeModel::indexOf(const CategoryChoice& choice) const
{
    const Node* node = m_root.get();
    if (choice.kind != Kind::Category) {
        for (const auto& child : node->children) {
            if (!child->caption && child->choice.kind == choice.kind
                && child->choice.search == choice.search)
                return indexOf(*child);
        }
        return {};
    }
    for (const auto& name : choice.path.names) {
        const auto& children = node->children;
        const auto found = std::ranges::find_if(children, [&](const auto& child) {
            return child->choice.kind == Kind::Category && child->name() == name;
        });
        if (found == children.end())
            return {};
        node = found->get();
    }
    return indexOf(*node);
}

const CategoryTreeModel::Node& CategoryTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const Node*>(index.constInternalPointer()) : *m_root;
}

QModelIndex CategoryTreeModel::indexOf(const Node& node) const
{
    if (!node.parent)
        return {};
    const auto& rows = node.parent->children;
    const auto found
        = std::ranges::find_if(rows, [&](const auto& child) { return child.get() == &node; });
    return createIndex(static_cast<int>(found - rows.begin()), 0, &node);
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex CategoryTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int CategoryTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int CategoryTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

Qt::ItemFlags CategoryTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || nodeOf(index).caption)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant CategoryTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = nodeOf(index);
    static const QStringList symbols {QStringLiteral("articles"),
                                      QStringLiteral("unread"),
                                      QStringLiteral("star"),
                                      QStringLiteral("tray"),
                                      QString(),
                                      QStringLiteral("search")};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(node);
    case Qt::AccessibleTextRole:
        return node.caption || shownCount(node) < 0
            ? text(node)
            : tr("%1, %2").arg(text(node), QLocale().toString(qint64 {shownCount(node)}));
    case ChoiceRole:
        return QVariant::fromValue(node.choice);
    case CountRole:
        return static_cast<qint64>(shownCount(node));
    case CaptionRole:
        return node.caption;
    case SymbolRole:
        return node.caption ? QString() : symbols[static_cast<qsizetype>(node.choice.kind)];
    default:
        return {};
    }
}

QString CategoryTreeModel::text(const Node& node) const
{
    if (node.caption)
        return &node == m_root->children[firstCategory() - 1].get() ? tr("Categories")
                                                                    : tr("Saved Searches");
    switch (node.choice.kind) {
    case Kind::All:
        return tr("All articles");
    case Kind::Unread:
        return tr("Unread");
    case Kind::Starred:
        return tr("Starred");
    case Kind::Uncategorised:
        return tr("Uncategorised");
    case Kind::Search:
        return node.isUnreadable
            ? tr("%1 (cannot be read)").arg(QString::fromStdString(node.searchName))
            : QString::fromStdString(node.searchName);
    case Kind::Category:
        break;
    }
    return QString::fromStdString(node.name());
}

} // namespace lectern::desktop
