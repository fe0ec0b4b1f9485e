package balie.bot.command;

import balie.bot.Bot;
import balie.bot.desk.*;
import balie.knowledge.understanding.ModelStore;
import balie.storage.desk.*;
import java.nio.file.*;
import java.time.*;

public class Scratch {
  public static void main(String[] a) {
    BuiltInTerms terms = BuiltInTerms.load();
    Reading r = new DeskReader(terms).read(Path.of(a[0]), LocalDate.of(2026, 11, 24));
    if (r instanceof Reading.Faulty f) {
      f.problems().forEach(System.out::println);
      return;
    }
    Reading.Read read = (Reading.Read) r;
    read.warnings().forEach(System.err::println);
    Desk d = read.desk();
    Register reg =
        new Register(
            d.organisation(),
            d.units(),
            d.people(),
            d.services().stream()
                .map(s -> new Register.ServiceEdition(s, LocalDate.EPOCH, false))
                .toList(),
            d.agreements(),
            d.calendars(),
            d.articles());
    Bot bot = new Bot(terms, ModelStore.in(Path.of("/tmp/models"), System.err::println));
    long t = System.nanoTime();
    var disp = bot.dispatcher(reg);
    System.err.println("dispatcher ms " + (System.nanoTime() - t) / 1e6);
    Evaluation e = new Evaluation(new Questioner(disp, reg, InstantSource.system()));
    t = System.nanoTime();
    e.ask(read.questions());
    System.err.println("ask ms " + (System.nanoTime() - t) / 1e6);
    e.report(a.length > 1).forEach(System.out::println);
  }
}
