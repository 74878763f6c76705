using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Lists whose items have to be waited for, seen as sequences of objects.</summary>
internal static class AsyncItems
{
    private static readonly ConcurrentDictionary<Type, Func<object, IAsyncEnumerable<object?>>?> Boxes = new();

    /// <summary>Type of the items of an asynchronous sequence; null for any other type.</summary>
    public static Type? ItemTypeOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
        ?.GetGenericArguments()[0];

    /// <summary>The items of an asynchronous sequence; null for any other value, also for one that is a list as well.</summary>
    public static IAsyncEnumerable<object?>? Of(object? value) => value switch
    {
        null or IEnumerable or Exception => null,
        IAsyncEnumerable<object?> items => items,
        _ => Boxes.GetOrAdd(value.GetType(), MakeBox)?.Invoke(value),
    };

    private static Func<object, IAsyncEnumerable<object?>>? MakeBox(Type type) => ItemTypeOf(type) is { } itemType
        ? typeof(AsyncItems).GetMethod(nameof(Box), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(itemType).CreateDelegate<Func<object, IAsyncEnumerable<object?>>>()
        : null;

    private static async IAsyncEnumerable<object?> Box<T>(object items)
    {
        await foreach (var item in (IAsyncEnumerable<T>)items)
        {
            yield return item;
        }
    }
}
