namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>Where a page lies among all items.</summary>
/// <param name="HasNextPage">Whether items follow the page.</param>
/// <param name="HasPreviousPage">Whether items come before the page.</param>
/// <param name="StartCursor">Cursor of the page's first item; null on an empty page.</param>
/// <param name="EndCursor">Cursor of the page's last item; null on an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
