using System.Collections.Concurrent;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// What one request carries through its execution: the services of its scope and one value a type, such as the caller
/// or the version of the data that all its fields read. Safe to use from several threads.
/// </summary>
public sealed class RequestContext
{
    private readonly ConcurrentDictionary<Type, object> _state = new();

    /// <summary>A context.</summary>
    /// <param name="services">Services of the request's scope; null where resolvers need none.</param>
    public RequestContext(IServiceProvider? services = null) => Services = services;

    /// <summary>Services of the request's scope, or null.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>Text of the document that is run; null before it was read, and where it came already parsed.</summary>
    public string? Document { get; internal set; }

    /// <summary>Name of the operation that was chosen; null before that, and where it has none.</summary>
    public string? OperationName { get; internal set; }

    /// <summary>Whether messages leave out "Did you mean ...", which tells names of the schema. Default false.</summary>
    public bool HidesSuggestions { get; set; }

    /// <summary>Whether documents that ask for the schema (<c>__schema</c>, <c>__type</c>) are refused. Default false.</summary>
    public bool RefusesIntrospection { get; set; }

    /// <summary>Keeps a value for the rest of the request, in place of an earlier one of the same type.</summary>
    public void Set<T>(T value)
        where T : class => _state[typeof(T)] = value;

    /// <summary>The value kept for a type, or null.</summary>
    public T? Find<T>()
        where T : class => _state.TryGetValue(typeof(T), out var value) ? (T)value : null;

    /// <summary>The value kept for a type.</summary>
    /// <exception cref="InvalidOperationException">None is kept.</exception>
    public T Get<T>()
        where T : class => Find<T>() ?? throw new InvalidOperationException($"The request carries no {typeof(T).Name}.");

    /// <summary>The value kept for a type, made first where none is kept; under a race one of the values made is kept.</summary>
    public T GetOrAdd<T>(Func<T> make)
        where T : class => (T)_state.GetOrAdd(typeof(T), static (_, factory) => factory(), make);

    /// <summary>A service of the request's scope.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T GetService<T>()
        where T : class => (T)GetService(typeof(T));

    /// <summary>A service of the request's scope.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public object GetService(Type type) => Services?.GetService(type)
        ?? throw new InvalidOperationException($"The request's services have no {type.Name}.");
}
