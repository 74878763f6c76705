using Mhep.Data.GraphQL.CodeFirst.Paging;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Cuts the page that was asked for out of the filtered and sorted items.</summary>
internal sealed class PagePipe<TSequence, TItem>(
    SequencePipe<TSequence, TItem> sequence,
    PagedAttribute options,
    Func<TItem, string>? keyOf) : ResultPipe<TSequence, Connection<TItem>?>
    where TSequence : IEnumerable<TItem>
{
    public override Connection<TItem>? Convert(TSequence raw, FieldContext context)
    {
        var page = PagingArguments.From(context.Arguments, options);
        return sequence.Convert(raw, context) is { } items ? new Connection<TItem>(items, page, keyOf) : null;
    }
}
