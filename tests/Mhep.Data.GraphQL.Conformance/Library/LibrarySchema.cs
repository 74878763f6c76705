using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance.Library;

/// <summary>
/// A schema for the way from the network to the executor and back: queries, mutations, uploads and a resolver that fails.
/// What it answers can be told from the request alone.
/// </summary>
internal static class LibrarySchema
{
    private static readonly ScalarType UploadType = new("Upload");
    private static readonly NonNullType String = new(SpecifiedScalars.String);
    private static readonly NonNullType Int = new(SpecifiedScalars.Int);

    private static readonly ObjectType BookType = new("Book", () =>
    [
        Of<Book, string>("title", String, (book, _) => book.Title),
        Of<Book, int>("pages", Int, (book, _) => book.Pages),
    ]);

    private static readonly ObjectType QueryType = new("Query", () =>
    [
        Of<object, string>("hello", String, (_, field) => $"Hello {field.Arguments["name"] ?? "world"}!", new Argument("name", SpecifiedScalars.String)),
        Of<object, IReadOnlyList<Book>>(
            "books",
            new NonNullType(new ListType(new NonNullType(BookType))),
            (_, field) => Books(field.Arguments.Get<int>("count")),
            new Argument("count", Int)),
        Of<object, string?>("broken", SpecifiedScalars.String, (_, _) => throw new InvalidOperationException("The cellar is flooded.")),
        Of<object, string>("caller", String, (_, field) => field.Request.Find<Caller>()?.Name ?? "nobody"),
        Waiting("waiting"),
    ]);

    private static readonly ObjectType MutationType = new("Mutation", () =>
    [
        Of<object, string>("rename", String, (_, field) => $"Renamed to {field.Arguments["name"]}", new Argument("name", String)),
        Async("upload", String, async field => await TextOf((IUploadedFile)field.Arguments["file"]!), new Argument("file", new NonNullType(UploadType))),
        Async(
            "uploadAll",
            String,
            async field => string.Join("; ", await Task.WhenAll(((IEnumerable<object?>)field.Arguments["files"]!).Select(file => TextOf((IUploadedFile)file!)))),
            new Argument("files", new NonNullType(new ListType(new NonNullType(UploadType))))),
    ]);

    private static readonly ObjectType SubscriptionType = new("Subscription", () =>
    [
        Events("count", Int, CountAsync, new Argument("to", Int)),
        Events("news", String, NewsAsync),
    ]);

    /// <summary>Makes the schema.</summary>
    public static GraphQLSchema Create() =>
        new(new SchemaParts
        {
            Query = QueryType,
            Mutation = MutationType,
            Subscription = SubscriptionType,
            Directives = [.. SpecifiedDirectives.All, SpecifiedDirectives.Defer, SpecifiedDirectives.Stream],
        });

    /// <summary>Books numbered from 1.</summary>
    public static IReadOnlyList<Book> Books(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Book($"Volume {number}", number * 100))];

    private static Field Of<TParent, TValue>(
        string name, GraphQLType type, Func<TParent, FieldContext, TValue> resolve, params Argument[] arguments) =>
        new(name, type, arguments) { Resolver = new ItemResolver<TParent, TValue>(resolve) };

    private static Field Async(string name, GraphQLType type, Func<FieldContext, Task<string>> resolve, params Argument[] arguments) =>
        new(name, type, arguments) { Resolver = new AsyncItemResolver<object, string>(async (_, field) => await resolve(field)) };

    private static Field Events(string name, GraphQLType type, Func<FieldContext, IAsyncEnumerable<object?>> events, params Argument[] arguments) =>
        new(name, type, arguments)
        {
            Subscriber = new EventSource(events),
            Resolver = new ItemResolver<object, object>((received, _) => received),
        };

    private static async IAsyncEnumerable<object?> CountAsync(FieldContext field)
    {
        for (var number = 1; number <= field.Arguments.Get<int>("to"); number++)
        {
            await Task.Yield();
            yield return number;
        }
    }

    /// <summary>One item at once, the next when the gate opens; then the editor fails.</summary>
    private static async IAsyncEnumerable<object?> NewsAsync(FieldContext field)
    {
        yield return "first";
        await field.Request.GetService<Gate>().WaitAsync(field.CancellationToken);
        yield return "second";
        throw new InvalidOperationException("The press is broken.");
    }

    private static Field Waiting(string name) => Async(name, String, async field =>
    {
        await field.Request.GetService<Gate>().WaitAsync(field.CancellationToken);
        return "done";
    });

    private static async Task<string> TextOf(IUploadedFile file)
    {
        using var reader = new StreamReader(file.OpenRead());
        var text = await reader.ReadToEndAsync();
        return $"{file.FileName} ({file.ContentType}, {file.Length}): {(text.Length > 40 ? text[..40] : text)}";
    }

    /// <summary>One of the schema's books.</summary>
    internal sealed record Book(string Title, int Pages);

    /// <summary>Who calls, as a host would put it into the context.</summary>
    internal sealed record Caller(string Name);

    /// <summary>
    /// Lets a test see that a resolver waits, let it go on, and see it leave. Nobody waits longer than a minute, so that a
    /// signal that never comes fails its test.
    /// </summary>
    internal sealed class Gate
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when a resolver waits.</summary>
        public Task Entered => _entered.Task.WaitAsync(Patience);

        /// <summary>Ends when the resolver no longer waits.</summary>
        public Task Left => _left.Task.WaitAsync(Patience);

        /// <summary>Lets the resolver go on.</summary>
        public void Open() => _opened.SetResult();

        /// <summary>Waits, as a resolver.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            _entered.TrySetResult();
            try
            {
                await _opened.Task.WaitAsync(Patience, cancellationToken);
            }
            finally
            {
                _left.TrySetResult();
            }
        }
    }
}
