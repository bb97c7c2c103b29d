// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// How a child's Java finds its classes: as they lie in the build, or from an archive that one life lays out, which
/// spares every later life the reading and checking of some three thousand classes.
///
/// @param options what is said to Java before the class path
record ChildJava(String classPath, List<String> options) {

    /// The classes of this very process, as the build has left them.
    static ChildJava plain() {
        return new ChildJava(System.getProperty("java.class.path"), List.of());
    }

    /// The same with every folder of the class path in a jar: an archive takes no folders.
    static ChildJava inJars(Path folder) throws IOException {
        List<String> places = new ArrayList<>();
        for (String place : plain().classPath().split(System.getProperty("path.separator"))) {
            Path path = Path.of(place);
            places.add(
                    Files.isDirectory(path)
                            ? jar(path, folder.resolve("classes-" + places.size() + ".jar"))
                                    .toString()
                            : place);
        }
        return new ChildJava(String.join(System.getProperty("path.separator"), places), List.of());
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            out.setLevel(0);
            for (Path one : found.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /// The same, laying its classes out in an archive when its life ends by itself.
    ChildJava layingOut(Path archive) {
        return new ChildJava(classPath, List.of("-XX:AOTCacheOutput=" + archive, "-Xlog:disable"));
    }

    /// The same from an archive.
    ChildJava from(Path archive) {
        return new ChildJava(classPath, List.of("-XX:AOTCache=" + archive, "-Xlog:disable"));
    }

    /// The command of a child that lives a desk.
    List<String> command(Class<?> target, Path desk, String... more) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                target.getName(),
                desk.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
