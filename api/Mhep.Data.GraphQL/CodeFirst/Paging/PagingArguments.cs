using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>Which page of a connection was asked for.</summary>
/// <param name="First">Items from the start; null for no limit.</param>
/// <param name="After">Items after this one only; null from the first on.</param>
/// <param name="Last">Items to the end; null for no limit.</param>
/// <param name="Before">Items before this one only; null up to the last.</param>
internal sealed record PagingArguments(int? First, Cursor? After, int? Last, Cursor? Before)
{
    /// <summary>Reads and checks the arguments of a paged field.</summary>
    /// <exception cref="GraphQLException">The page is too large, too small or missing, or a cursor cannot be read.</exception>
    public static PagingArguments From(ArgumentValues arguments, PagedAttribute options)
    {
        var first = Size(arguments, "first", options);
        var last = Size(arguments, "last", options);
        if (first is null && last is null)
            first = options.RequirePagingBoundaries ? throw MissingBoundary(options) : options.DefaultPageSize;
        return new PagingArguments(first, Place(arguments, "after"), last, Place(arguments, "before"));
    }

    private static GraphQLException MissingBoundary(PagedAttribute options) => new(options.AllowBackwardPagination
        ? new GraphQLError("You must provide a `first` or `last` value to properly paginate this field.").WithCode(ErrorCodes.PagingBoundariesMissing)
        : new GraphQLError("You must provide a `first` value to properly paginate this field.").WithCode(ErrorCodes.FirstMissing));

    private static int? Size(ArgumentValues arguments, string name, PagedAttribute options)
    {
        if (arguments[name] is not int size)
            return null;
        if (size < 0)
        {
            throw new GraphQLException(new GraphQLError("The requested number of values per page must be at least 0.")
                .WithExtension("minAllowedItems", 0)
                .WithExtension("requestedItems", size)
                .WithCode(ErrorCodes.PageSizeTooSmall));
        }

        return size <= options.MaxPageSize ? size : throw new GraphQLException(
            new GraphQLError("The maximum allowed items per page were exceeded.")
                .WithExtension("maxAllowedItems", options.MaxPageSize)
                .WithExtension("requestedItems", size)
                .WithCode(ErrorCodes.PageSizeTooLarge));
    }

    private static Cursor? Place(ArgumentValues arguments, string name) =>
        arguments[name] is string text ? Cursor.Decode(text, name) : null;
}
