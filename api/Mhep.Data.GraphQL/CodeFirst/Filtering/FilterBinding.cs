using System.Reflection;

namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>Makes <see cref="Filter{T}"/>s of types known at run time.</summary>
internal static class FilterBinding
{
    private static readonly MethodInfo Generic = typeof(FilterBinding).GetMethod(nameof(MakeTyped), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static object Make(Type itemType, object given, FilterCompiler compiler) =>
        Generic.MakeGenericMethod(itemType).Invoke(null, [given, compiler])!;

    private static Filter<T> MakeTyped<T>(object given, FilterCompiler compiler) =>
        new(compiler.CompileObject<T>((IReadOnlyDictionary<string, object?>)given), given);
}
