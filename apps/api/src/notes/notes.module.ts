import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { NoteRow, NoteVersionRow } from './note.entity.js';
import { NotesController } from './notes.controller.js';
import { Notes } from './notes.js';

@Module({
  imports: [TypeOrmModule.forFeature([NoteRow, NoteVersionRow]), ClientsModule],
  controllers: [NotesController],
  providers: [Notes],
  exports: [Notes],
})
export class NotesModule {}
